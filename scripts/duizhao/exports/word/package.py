"""Fill the empty document with a note: the layout is made once, each file only gets its own text."""

from collections.abc import Iterable
from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZipFile

import segno

from ...steady_zip import steady_entry
from .layout import empty_document
from .note import Paragraph, Style

DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
PICTURE = "word/media/code.png"
PICTURE_ID = "rIdCode"
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
SECTION_MARK = "<w:sectPr"
CODE_SIDE_EMU = 792_000
"""22 mm."""


def word_file(paragraphs: Iterable[Paragraph], code: str = "") -> bytes:
    """Return a .docx of these paragraphs; with `code`, a QR code of that address after them."""
    parts = dict(_parts())
    written = list(paragraphs)
    body = "".join(map(paragraph_xml, written))
    if code:
        parts |= {name: text.encode() for name, text in parts_with_picture().items()}
        parts[PICTURE] = _png(code)
        body += picture_xml()
    head, mark, tail = parts[DOCUMENT].decode().partition(SECTION_MARK)
    parts[DOCUMENT] = (head + body + mark + tail).encode()
    return zipped(parts)


def empty_parts() -> dict[str, str]:
    """Return the text of every part of the empty document, for the browser to fill."""
    return {name: data.decode() for name, data in _parts()}


@cache
def parts_with_picture() -> dict[str, str]:
    """Return the parts that have to name PICTURE where there is one; Word refuses a name without a file."""
    parts = empty_parts()
    relation = f'<Relationship Id="{PICTURE_ID}" Type="{IMAGE}" Target="media/code.png"/></Relationships>'
    picture = '<Default Extension="png" ContentType="image/png"/><Override'
    return {
        RELATIONS: parts[RELATIONS].replace("</Relationships>", relation),
        TYPES: parts[TYPES].replace("<Override", picture, 1),
    }


def paragraph_xml(paragraph: Paragraph) -> str:
    """Return a paragraph as WordprocessingML."""
    text = escape(paragraph.text)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{paragraph.style.value}"/></w:pPr>'
        f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return a zip of parts by name, the same bytes for the same parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in sorted(parts.items(), key=lambda part: (part[0] != TYPES, part[0])):
            archive.writestr(steady_entry(name), data, compresslevel=9)
    return buffer.getvalue()


@cache
def _parts() -> tuple[tuple[str, bytes], ...]:
    """Return the parts of the empty document."""
    with ZipFile(BytesIO(empty_document())) as archive:
        return tuple((name, archive.read(name)) for name in archive.namelist())


def _png(address: str) -> bytes:
    buffer = BytesIO()
    segno.make(address, error="m", micro=False).save(buffer, kind="png", scale=4, border=2)
    return buffer.getvalue()


def picture_xml() -> str:
    """Return the paragraph that shows the picture named PICTURE."""
    side = CODE_SIDE_EMU
    a, pic = (f"http://schemas.openxmlformats.org/drawingml/2006/{name}" for name in ("main", "picture"))
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{Style.CODE.value}"/><w:spacing w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:extent cx="{side}" cy="{side}"/><wp:docPr id="1" name="code" descr="本页的二维码"/>'
        f'<a:graphic xmlns:a="{a}"><a:graphicData uri="{pic}"><pic:pic xmlns:pic="{pic}">'
        f'<pic:nvPicPr><pic:cNvPr id="1" name="code.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{PICTURE_ID}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        f"</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
