"""How to cite a page of ours, or a directive itself: GB/T 7714—2015 and BibTeX."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..model.directive import Directive
from ..model.record import Record
from ..model.vocabulary import PublicText
from .versions import SITE

DAY = "____-__-__"
"""Stands for the day of access, which only the reader knows."""
ADDRESS = "________________"
"""Stands for the address of the page, which depends on where the site is read."""

LISTED_AUTHORS = 3
"""More authors than this are cut short with 等 (GB/T 7714—2015, 8.1)."""

BIBTEX_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # a bare \{ would still count as a brace to BibTeX
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {character: f"\\{character}" for character in "&%$#_"}


@dataclass(frozen=True)
class Citation:
    """One thing cited, in both forms; `DAY` and `ADDRESS` stand where the reader fills in."""

    gbt: str
    bibtex: tuple[str, ...]
    """Lines."""


def cite_page(record: Record, edition: str) -> Citation:
    """Return the citation of our page: an online document of this site, last changed on the day of the edition.

    A page about a directive is not the directive, and says so in its title.
    """
    title = _on_one_line(f"{record.title}: 条款整理" if isinstance(record, Directive) else record.title)
    fields = {
        "author": f"{{{SITE}}}",
        "title": f"{{{_bibtex(title)}}}",
        "year": edition[:4],
        "date": edition,
        "url": ADDRESS,
        "urldate": DAY,
    }
    return Citation(
        gbt=f"{SITE}. {title}[EB/OL]. ({edition})[{DAY}]. {ADDRESS}.",
        bibtex=_entry(f"duizhao-{record.FOLDER}-{record.id}", fields),
    )


def cite_directive(directive: Directive) -> Citation | None:
    """Return the citation of a directive itself; None where its text is not public.

    Nobody can cite a text nobody may read, and the titles of such pages are partly our own words.
    An official https address makes it an online document ([EB/OL]); without one it is [Z], other
    (GB/T 7714—2015, annex B). Its date is when it was made public, else issued, else adopted;
    the day of taking effect is not a date of the document.
    """
    if directive.public_text not in (PublicText.FULL, PublicText.EXCERPT):
        return None
    date = directive.published or directive.issued or directive.adopted
    address = next((a for a in directive.official_urls if a.startswith("https://")), None)
    title = ": ".join(filter(None, (directive.title, directive.doc_number)))
    if address:
        place = (f"({date})" if date else "") + f"[{DAY}]. {address}"
        gbt = f"{_authors(directive.issuers)}. {title}[EB/OL]. {place}."
    else:
        gbt = f"{_authors(directive.issuers)}. {title}[Z]." + (f" {date}." if date else "")
    fields = {
        "author": " and ".join(f"{{{_bibtex(issuer)}}}" for issuer in directive.issuers),
        "title": f"{{{_bibtex(directive.title)}}}",
        "year": date and date[:4],
        "date": date,
        "note": directive.doc_number and _bibtex(directive.doc_number),
        "url": address and _verbatim(address),
        "urldate": address and DAY,
    }
    return Citation(gbt=_on_one_line(gbt), bibtex=_entry(directive.id, fields))


def _authors(issuers: tuple[str, ...]) -> str:
    return ", ".join(issuers[:LISTED_AUTHORS]) + (", 等" if len(issuers) > LISTED_AUTHORS else "")


def _entry(key: str, fields: Mapping[str, str | None]) -> tuple[str, ...]:
    """Return the lines of a @misc entry, the one type that both BibTeX and biblatex know for such documents."""
    lines = (f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    return (f"@misc{{{key},", *lines, "}")


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _bibtex(text: str) -> str:
    """Return text that BibTeX and LaTeX show letter by letter."""
    return re.sub(r"[\\{}~^&%$#_]", lambda match: BIBTEX_SPECIAL[match.group()], _on_one_line(text))


def _verbatim(address: str) -> str:
    """Return an address for a field that LaTeX reads verbatim; only braces and backslashes cannot stand there."""
    return _on_one_line(address).replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
