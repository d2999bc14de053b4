"""How Chinese text is set, and characters that are not what they look like. Pure: text in, text out."""
