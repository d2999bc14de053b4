"""From the book's content to PDF, by Typst.

Typst was chosen because it comes as one wheel, needs neither browser nor system libraries, breaks
Chinese lines by the rules of Chinese (W3C, Requirements for Chinese Text Layout), writes outline,
tags and links, and gives the same bytes for the same input. The font comes as a package too, so
that the book is the same on every machine.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import typst

TEMPLATES = Path(__file__).parent
FONTS = Path(str(files("manimgx_fonts_cjk")))


class TypesettingFault(Exception):
    """Typst refused; the message is its diagnosis."""


@dataclass(frozen=True)
class Handbook:
    """A finished book and how many pages it has."""

    pdf: bytes
    pages: int


def typeset(content: dict[str, object], edition: str) -> Handbook:
    """Return the book, tagged as PDF/UA-1 (ISO 14289-1) asks; `edition` (ISO day) stands in for the time of making.

    Raises TypesettingFault.
    """
    compiler = typst.Compiler(TEMPLATES / "book.typ", root=TEMPLATES, font_paths=[FONTS], ignore_system_fonts=True)
    made = datetime.fromisoformat(edition).replace(tzinfo=UTC)
    inputs = {"content": json.dumps(content, ensure_ascii=False)}
    try:
        pdf = compiler.compile(format="pdf", sys_inputs=inputs, timestamp=made, pdf_standards="ua-1")
        pages = json.loads(compiler.query("<pages>", field="value", one=True))
    except typst.TypstError as error:
        raise TypesettingFault(error.diagnostic or error.message) from None
    if not isinstance(pdf, bytes):
        raise TypesettingFault("no single file came out")
    return Handbook(pdf, pages)
