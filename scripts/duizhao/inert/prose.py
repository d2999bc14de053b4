"""What a body of Markdown could do besides being read."""

import re
from collections.abc import Iterator
from functools import lru_cache

import markdown

from . import html

EXTENSIONS = ("toc", "tables", "attr_list", "md_in_html", "pymdownx.superfences")
SETTINGS = {"tables": {"use_align_attribute": True}}
"""Those of mkdocs.yml: only the reader that makes the pages knows what they will hold."""

SUSPICIOUS = re.compile(
    r"""
    <                                                                    # HTML, addresses in angles
    | \{(?!\#[a-z0-9-]+\})                                               # attributes, other than an id
    | !\[                                                                # pictures
    | \](?:[ ]?\[|:)                                                     # links and their addresses apart
    | \]\((?!(?:https://[a-z0-9.-]+(?:/[\w./?=%~+\#:,;@-]*)?|(?!/)[\w./%-]*(?:\#[\w.-]*)?)\))   # addresses not plainly safe
    | ^[ \t>]*(?:```|~~~)(?!`*[a-z]*$)                                   # code blocks with options
    """,
    re.VERBOSE | re.MULTILINE,
)
"""Without any of these a body becomes text, lists, tables, safe links and code, and need not be tried out."""

MOST_IN_BLOCK = 1000
DEEPEST = 50
NESTED = re.compile(r"^[ \t]{64}|^[ \t]*(?:(?:[-+*]|\d+[.)]|>)[ \t]*){24}", re.MULTILINE)
RULER = re.compile(r"^[ \t]*(?:[-*_][ \t]*)+$", re.MULTILINE)
"""Brackets, and lists within lists, take the Markdown reader minutes, or more stack than there is. No page has a tenth of that."""


@lru_cache(maxsize=1024)
def faults(body: str) -> tuple[str, ...]:
    """Return what in a body is more than text, lists, tables, links and pictures of ours; nothing if it is inert."""
    overgrown = next(_overgrown(body), "")
    if overgrown:
        return (overgrown,)
    if not SUSPICIOUS.search(body):
        return ()
    try:
        made = markdown.markdown(body.strip(), extensions=EXTENSIONS, extension_configs=SETTINGS)
    except RecursionError:
        return ("套得太深的写法",)
    return tuple(dict.fromkeys(html.faults(made)))


def _overgrown(body: str) -> Iterator[str]:
    if NESTED.search(RULER.sub("", body)):
        yield "套得太深的写法"
    for block in re.split(r"\n[ \t]*\n", body):
        if max(block.count("["), block.count("<")) > MOST_IN_BLOCK or _depth(block) > DEEPEST:
            yield "太多的括号"


def _depth(block: str) -> int:
    """Return how many square brackets are open at once, at most."""
    depth = deepest = 0
    if block.count("[") > DEEPEST:
        for bracket in re.findall(r"[\[\]]", block):
            depth = depth + 1 if bracket == "[" else max(0, depth - 1)
            deepest = max(deepest, depth)
    return deepest
