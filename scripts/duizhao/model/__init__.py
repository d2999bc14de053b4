"""The one definition of the site's data; validation and JSON Schema both come from here."""
