"""Line ends that show in a comparison and nowhere else."""

from collections.abc import Iterator

FENCE = "---"
LINE_BREAK = "  "
"""Markdown for a line break; only under the front matter."""


def tidy(text: str) -> str:
    """Return the text without spaces at line ends, and with one line end at its own end."""
    lines = text.split("\n")
    for n, _ in trailing(text):
        lines[n] = lines[n].rstrip()
    return "\n".join(lines).rstrip("\n") + "\n"


def trailing(text: str) -> Iterator[tuple[int, str]]:
    """Yield (line counted from 0, text) of each line with spaces at its end that mean nothing."""
    lines = text.split("\n")
    is_page, fences = lines[0].rstrip() == FENCE, 0
    for n, line in enumerate(lines):
        bare = line.rstrip()
        fences += bare == FENCE
        breaks = is_page and fences >= 2 and bare and line == bare + LINE_BREAK
        if line != bare and not breaks:
            yield n, line
