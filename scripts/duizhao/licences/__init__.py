"""What others made that we use: what travels with the site, and what only makes it."""
