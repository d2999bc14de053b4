"""Data for browser scripts, as scripts: pages opened from a USB stick may load scripts but not fetch files."""

import json


def data_script(name: str, value: object) -> bytes:
    """Return a script that sets the global `name` to a JSON value."""
    return f"self.{name}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n".encode()
