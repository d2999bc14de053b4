"""Text of pages, written the way people write them here."""
