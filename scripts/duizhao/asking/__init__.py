"""Asking step by step: what to ask for each kind of page, and how, at a terminal or line by line."""
