"""The library in forms other than pages."""
