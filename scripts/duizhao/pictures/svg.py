"""SVG: what could run or reach out of it, and what programs leave in it besides the drawing."""

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.parsers import expat

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
DRAWING = re.compile(
    "svg|g|defs|symbol|use|title|desc|style|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath|switch|view"
    "|linearGradient|radialGradient|stop|pattern|clipPath|mask|marker|filter|fe(?!Image)[A-Z][A-Za-z]+"
)
"""Elements that draw and do nothing else; scripts, links, animations, embedded pictures and pages are not among them."""
METADATA = "metadata"
REACHES_OUT = re.compile(r"@import|\\|javascript:|image-set\(|\bsrc\(|url\((?!#)")
"""In styles: what fetches. A backslash can hide any of it."""


@dataclass
class Drawing:
    """What a drawing holds: `unsafe` with lines, `extras` by name, whether it is well-formed."""

    unsafe: list[tuple[int, str]] = field(default_factory=list)
    extras: dict[str, None] = field(default_factory=dict)
    is_whole: bool = True


def inspect_svg(data: bytes) -> Drawing:
    """Return what a drawing holds. A document type ends the look: entities can exhaust memory."""
    drawing = Drawing()
    parser = expat.ParserCreate(namespace_separator=" ")
    look = _Look(drawing, parser)
    parser.StartElementHandler = look.element
    parser.EndElementHandler = look.end
    parser.CharacterDataHandler = look.text
    parser.CommentHandler = lambda _: drawing.extras.setdefault("注释")
    parser.ProcessingInstructionHandler = look.instruction
    parser.StartDoctypeDeclHandler = look.doctype
    try:
        parser.Parse(data, True)
    except _Doctype:
        drawing.unsafe.append((parser.CurrentLineNumber, "文档类型声明"))
    except (expat.ExpatError, ValueError, LookupError):
        drawing.is_whole = False
    return drawing


def strip_svg(data: bytes) -> bytes:
    """Return the drawing without comments, metadata and what drawing programs left. Raises ParseError."""
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    root = ElementTree.fromstring(data)
    for parent in root.iter():
        for child in list(parent):
            if not _is_drawing(child.tag) or child.tag == f"{{{SVG}}}{METADATA}":
                parent.remove(child)
        for name in [name for name in parent.attrib if _is_left_over(name.removeprefix("{").replace("}", " "))]:
            del parent.attrib[name]
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


class _Doctype(Exception):
    pass


class _Look:
    def __init__(self, drawing: Drawing, parser: expat.XMLParserType) -> None:
        self.drawing, self.parser = drawing, parser
        self.is_first = True
        self.style: list[str] = []
        self.in_style = False

    def element(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if self.is_first and (namespace, tag) != (SVG, "svg"):
            self.drawing.is_whole = False
        self.is_first = False
        self.in_style = tag == "style"
        if namespace != SVG or tag == METADATA:
            self.drawing.extras["绘图软件留下的信息"] = None
        elif not DRAWING.fullmatch(tag):
            self.unsafe(f"<{tag}>")
        for key, value in attributes.items():
            self.attribute(key, value)

    def end(self, _: str) -> None:
        self.look_at_style("".join(self.style))
        self.style.clear()
        self.in_style = False

    def attribute(self, key: str, value: str) -> None:
        tag = key.rpartition(" ")[2].lower()
        if _is_left_over(key):
            self.drawing.extras["绘图软件留下的信息"] = None
        elif tag.startswith("on"):
            self.unsafe(tag)
        elif tag in ("href", "src") and not value.strip().startswith("#"):
            self.unsafe(f"{tag}={value[:30]}")
        else:
            self.look_at_style(value)

    def text(self, data: str) -> None:
        if self.in_style:
            self.style.append(data)

    def look_at_style(self, text: str) -> None:
        found = REACHES_OUT.search(re.sub("[\\s\"']", "", text).lower())
        if found:
            self.unsafe(found.group())

    def instruction(self, target: str, _: str) -> None:
        self.unsafe(f"<?{target}?>")

    def doctype(self, *_: object) -> None:
        raise _Doctype

    def unsafe(self, what: str) -> None:
        self.drawing.unsafe.append((self.parser.CurrentLineNumber, what))


def _is_drawing(tag: object) -> bool:
    return isinstance(tag, str) and tag.startswith(f"{{{SVG}}}")


def _is_left_over(attribute: str) -> bool:
    """Whether an attribute (`namespace name`) belongs to no standard a browser draws by."""
    namespace = attribute.rpartition(" ")[0]
    return namespace not in ("", XLINK, XML)
