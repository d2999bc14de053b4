"""Values as Markdown that shows them letter by letter, inside HTML blocks and table cells alike."""

import re

SPECIAL = re.compile(r"[&<>\"'\\`*_{}\[\]()#|~]|(?<=\d)\.(?=\s|$)|^[-+=:.]")
"""Everything Markdown, its extensions or HTML give a meaning to.

Numeric character references mean the same to Python-Markdown, CommonMark and HTML, wherever
they stand; backslashes do not.
"""


def escape(value: object) -> str:
    """Return text on one line in which nothing is markup."""
    text = " ".join(str(value).split())
    return SPECIAL.sub(lambda match: "".join(f"&#{ord(c)};" for c in match.group()), text)
