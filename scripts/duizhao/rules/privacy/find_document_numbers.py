"""Numbers of papers nobody has published, in a line."""

from collections.abc import Iterator
from typing import Any

from .document_numbers import CLOSING, OPENING
from .expressions import compiled

SAME = {ord(bracket): "〔" for bracket in OPENING} | {ord(bracket): "〕" for bracket in CLOSING}
SAME |= {ord(" "): "", ord("第"): ""}
"""〔2024〕3号 and [2024] 第3号 are one number."""


def document_numbers(entry: dict[str, Any], line: str) -> Iterator[tuple[int, int, str]]:
    """Yield the places of numbers that must not stand here, each with what to call it."""
    for found in compiled(entry["find"]).finditer(line):
        begin, code = _code(entry, found.group())
        number = found.group()[begin:].translate(SAME)
        if any(_ends_with(entry, number, public) for public in entry["public"]):
            continue
        if compiled(entry["marks"]).search(code):
            yield found.start() + begin, found.end(), entry["secret"]
        elif not any(_ends_with(entry, code, known) for known in entry["codes"]):
            yield found.start() + begin, found.end(), entry["name"]


def _code(entry: dict[str, Any], text: str) -> tuple[int, str]:
    """Return where the issuer's code begins, and the code: what stands before the bracket, less words of the sentence."""
    match = compiled(entry["code"]).search(text)
    run = match.group() if match else ""
    ends = [lead.end() for lead in compiled(entry["lead"]).finditer(run) if lead.end() < len(run)]
    begin = ends[-1] if ends else 0
    return begin, run[begin:]


def _ends_with(entry: dict[str, Any], text: str, known: str) -> bool:
    """Whether a text ends with something known that is not part of another issuer's."""
    return text.endswith(known) and not compiled(entry["local"]).search(text[: len(text) - len(known)])
