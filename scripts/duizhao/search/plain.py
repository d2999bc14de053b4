"""The words of Markdown, for the index and for excerpts."""

import re

MARKS = re.compile(
    r"""^[ \t]*\|[ \t:|-]+$                             # the rule under the head of a table
    | \{[ ]*:[^}]*\}                                  # attributes
    | \]\([^)]*\)                                     # target of a link
    | ^[ \t]*(?:>[ \t]*)*(?:(?:[-+*]|\#{1,6})[ \t]+)?  # quotation, list item, heading
    | [`*\[\]]""",
    re.MULTILINE | re.VERBOSE,
)
CELLS = re.compile(r"[ \t]*\|[ \t]*")
BLANKS = re.compile(r"(?<=[，。、；：！？（）《》“”])[ \t]+|[ \t]+(?=[，。、；：！？（）《》“”])|(?<=[ \t])[ \t]+")


def plain_text(markdown: str) -> str:
    """Return the words, one line a paragraph, item or row of a table.

    What a mark kept apart stays apart, so that it is not found as one word: a cell's end becomes a
    dot, since search joins a number and the word after a blank; other marks become blanks.
    """
    lines = (line.strip(" \t|") for line in MARKS.sub(" ", markdown).splitlines())
    return "\n".join(CELLS.sub(" · ", BLANKS.sub("", line)) for line in lines if line)
