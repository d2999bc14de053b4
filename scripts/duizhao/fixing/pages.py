"""A whole file: characters, line ends, then the typography of our own words."""

from ..model.record import Record
from ..reading.front_matter import FENCE
from ..reading.raw import MAX_BODY_CHARACTERS
from ..reading.yaml_values import YamlFault, parse
from ..rules.body_tokens import fenced_lines, parsed
from ..wording.line_ends import tidy
from ..wording.lookalikes import plain
from ..wording.typography import corrected
from .front_matter import typeset
from .sameness import same_values, skeleton


def mended(text: str, kind: type[Record] | None, *, is_list: bool = False) -> str:
    """Return the text of a file with its mechanical slips put right.

    `kind` is the kind of record in it, None where no words are to be touched; `is_list` says that the file holds
    many of them and no body. Line ends stay what they are; where a file mixes them it is returned as it came,
    and so is whatever could not be put right without changing words.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace(end, "\n")
    if "\r" in lines or (end == "\r\n" and "\n" in text.replace(end, "")):
        return text
    clean = tidy(plain(lines))
    if kind:
        clean = _typeset_yaml(clean, kind, is_list=True) if is_list else _typeset_page(clean, kind)
    return clean.replace("\n", end)


def _typeset_page(text: str, kind: type[Record]) -> str:
    rows = text.split("\n")
    close = next((i for i, row in enumerate(rows[1:], 1) if row == FENCE), None)
    if rows[0] != FENCE or close is None:
        return text
    front = _typeset_yaml("\n".join(rows[1:close]), kind, is_list=False)
    body = _typeset_body("\n".join(rows[close + 1 :]))
    return f"{FENCE}\n{front}\n{FENCE}\n{body}"


def _typeset_yaml(text: str, kind: type[Record], *, is_list: bool) -> str:
    try:
        before = parse(text)[0]
        changed = typeset(text, kind, is_list=is_list)
        return changed if same_values(before, parse(changed)[0], kind, is_list=is_list) else text
    except YamlFault:
        return text


def _typeset_body(body: str) -> str:
    if len(body) > MAX_BODY_CHARACTERS:  # nobody has parsed it, and nobody should
        return body
    code = fenced_lines(parsed(body))
    rows = [row if n in code else corrected(row) for n, row in enumerate(body.split("\n"))]
    changed = "\n".join(rows)
    return changed if skeleton(changed) == skeleton(body) else body
