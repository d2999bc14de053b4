"""Data for browser scripts, as scripts: pages opened from a USB stick may load scripts but not fetch files."""

import json

LINE_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029"})
"""JSON may hold them as they are; in a script they end the line, and the string breaks off (ECMAScript before 2019)."""


def data_script(name: str, value: object) -> bytes:
    """Return a script that sets the global `name` to a JSON value."""
    return script_of(name, json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def script_of(name: str, written: str) -> bytes:
    """Return a script that sets the global `name` to a value already written as JSON."""
    return f"self.{name}={written.translate(LINE_ENDS)};\n".encode()
