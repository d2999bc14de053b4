"""Data behind the tools, and their pure browser logic."""
