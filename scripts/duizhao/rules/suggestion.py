"""Near names, for messages that say what was probably meant."""

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Return “是不是 x？” for the nearest known word, or a plain hint when none is near."""
    match = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"是不是“{match[0]}”？" if match else "对照索引页上的编号改正"
