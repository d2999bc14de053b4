"""The Markdown under a page's front matter, as tokens with line numbers in the file."""

from collections.abc import Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ..model.library import Library
from ..model.record import Position, Record

_PARSER = MarkdownIt("commonmark").enable("table")
# By default unsafe addresses stay plain text, and rules would not see them; Python-Markdown links them.
_PARSER.validateLink = lambda url: True  # type: ignore[method-assign]


def bodies(library: Library) -> Iterator[tuple[Record, list[Token]]]:
    """Yield each record that has a body, with its block tokens."""
    for record in library.records():
        if record.body.strip():
            yield record, parsed(record.body)


@lru_cache(maxsize=4096)
def parsed(body: str) -> list[Token]:
    """Return the block tokens of a body; every rule looks at the same ones, and none changes them."""
    return _PARSER.parse(body)


def fenced_lines(tokens: list[Token]) -> set[int]:
    """Return the lines of code blocks, counted from 0 in the body."""
    return {line for t in tokens if t.type in ("fence", "code_block") and t.map for line in range(*t.map)}


def inline(tokens: list[Token]) -> Iterator[tuple[Token, int]]:
    """Yield each inline token with its line, counted from 0 in the body."""
    for block in tokens:
        if block.type != "inline" or not block.map:
            continue
        line = block.map[0]
        for token in block.children or ():
            yield token, line
            line += token.type in ("softbreak", "hardbreak")


def position(record: Record, line: int) -> Position:
    """Return the place in the file of a line counted from 0 in the body."""
    return Position(record.path, record.body_line + line)
