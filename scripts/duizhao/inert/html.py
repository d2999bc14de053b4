"""HTML that no reader of HTML can take for anything but text, lists, tables, links and pictures of ours.

Not a parser: whatever does not fit a grammar narrower than that of HTML is refused. Nothing that fits
switches a parser to raw text, to SVG or MathML, or reaches past its own end, so browsers cannot disagree
about it (the ground of mutation XSS), and an allowlist needs nobody to know what is dangerous
(OWASP, Cross Site Scripting Prevention).
"""

import re
from collections.abc import Iterator

PARTS = re.compile(
    r"""
    (?P<text>[^<]+)
    | <(?P<start>[a-z][a-z0-9]*)(?P<attributes>(?:[ ][a-z]+="[^"<>]*")*)(?P<closed>[ ]/)?>
    | </(?P<end>[a-z][a-z0-9]*)>
    """,
    re.VERBOSE,
)
ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')

VOID = {"br", "hr", "img"}
PLAIN = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong")
TABLE = ("table", "thead", "tbody", "tr")
NO_MARK = ("kbd", "sub", "sup", "br", "hr")
"""Markdown has none for most of these, so that rule HTML-1 lets them through."""
ADDRESS = re.compile(r'https://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#][^\s"<>\\\[\]]*)?|(?!/)[\w./%-]*(?:#[\w.%-]*)?')
"""A safe address: https, or relative, in which nothing can hide a scheme or a host, and that all readers take apart alike."""
PICTURE = re.compile(r"(?!/)[\w./%-]+")
ALIGNMENT = re.compile(r"left|right|center")
EVERYWHERE = {"id": re.compile(r"[a-z0-9_-]*"), "class": re.compile(r"[\w -]*")}
"""No id has a capital letter: our scripts' own names have, and an element must not stand in for them (DOM clobbering)."""
ANY = re.compile(r".*", re.DOTALL)
ALLOWED: dict[str, dict[str, re.Pattern[str]]] = {tag: {} for tag in (*PLAIN, *TABLE, *NO_MARK)} | {
    "a": {"href": ADDRESS, "title": ANY},
    "img": {"src": PICTURE, "alt": ANY, "title": ANY},
    "ol": {"start": re.compile(r"\d+")},
    "th": {"align": ALIGNMENT},
    "td": {"align": ALIGNMENT},
    # what code is coloured with
    "div": {"class": re.compile(r"highlight|language-[\w-]+ highlight")},
    "span": {},
}


def faults(html: str) -> Iterator[str]:
    """Yield what is not allowed in a fragment of HTML, in the words of contributors; it is inert if nothing comes."""
    place = 0
    open_tags: list[str] = []
    while place < len(html):
        part = PARTS.match(html, place)
        if part is None:
            yield f"HTML：{html[place : place + 40].splitlines()[0]}"
            return  # what follows may mean anything
        place = part.end()
        if tag := part["start"]:
            yield from _of_tag(tag, part["attributes"])
            if tag not in VOID:
                open_tags.append(tag)
        elif part["end"] and (not open_tags or open_tags.pop() != part["end"]):
            yield f"不成对的标签：</{part['end']}>"
            return
    if open_tags:
        yield f"不成对的标签：<{open_tags[-1]}>"


def _of_tag(tag: str, attributes: str) -> Iterator[str]:
    allowed = ALLOWED.get(tag)
    if allowed is None:
        yield f"HTML：<{tag}>"
        return
    for name, value in ATTRIBUTE.findall(attributes):
        pattern = allowed.get(name) or EVERYWHERE.get(name)
        if pattern is None:
            yield f"属性：{name}"
        elif not pattern.fullmatch(value):
            yield f"地址：{value[:40]}" if name in ("href", "src") else f"属性：{name}={value[:40]}"
