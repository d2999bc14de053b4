"""Data behind the tools readers use in the browser: one module a tool."""
