"""Input and output that can hold Chinese, whatever the locale says, and that end quietly when nobody listens."""

import os
import sys
from io import TextIOWrapper

SAMPLE = "减负对照"


def prepare_streams() -> None:
    """Let the standard streams carry Chinese.

    Where the locale cannot write it (`LC_ALL=C`, `PYTHONIOENCODING=ascii`), UTF-8 is written, which nearly every
    terminal shows. What still cannot be written, such as a file name that is no text, is spelt out in ASCII.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if _holds_chinese(stream.encoding) else "utf-8"
            errors = "replace" if stream is sys.stdin else "backslashreplace"
            if (stream.encoding, stream.errors) != (encoding, errors):
                stream.reconfigure(encoding=encoding, errors=errors)


def flush_output() -> None:
    """Write out what is still held back. Raises OSError; afterwards nothing is held back that could fail again."""
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
        raise


def _holds_chinese(encoding: str) -> bool:
    try:
        SAMPLE.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
