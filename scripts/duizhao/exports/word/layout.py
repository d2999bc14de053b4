"""An empty document with the page layout of official documents: GB/T 9704—2012 党政机关公文格式.

Every measure names the clause it comes from. East-Asian fonts are set beside the Latin ones, and
the font table says what may stand in for a font the reader's machine lacks, so that Word and WPS
show the same.
"""

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt

from .note import Style

PAGE = (Mm(210), Mm(297))
"""5.1 A4."""
TOP, LEFT = Mm(37), Mm(28)
"""5.2.1 天头 37 mm ± 1 mm, 订口 28 mm ± 1 mm."""
TEXT_AREA = (Mm(156), Mm(225))
"""5.2.1 版心; what is left are the right and bottom margins."""
LINES = 22
CHARACTERS = 28
"""5.2.3 22 lines a page, 28 characters a line."""
TIGHTER = -5
"""Twentieths of a point taken from each character of 三号, so that 28 of them fit into 156 mm."""
LINE = Pt(28.95)
"""225 mm shared by 22 lines, rounded down to twentieths of a point so that the last line still fits."""
THREE, TWO, FOUR = Pt(16), Pt(22), Pt(14)
"""三号, 二号, 四号."""
FOOTER_BELOW_TEXT = Mm(7)
"""7.5 the page number stands 7 mm below the text area."""

FANGSONG, HEITI, KAITI, XIAOBIAOSONG, SONGTI = "仿宋", "黑体", "楷体", "方正小标宋简体", "宋体"
STAND_INS = {FANGSONG: "仿宋_GB2312", KAITI: "楷体_GB2312", XIAOBIAOSONG: SONGTI, HEITI: "SimHei", SONGTI: "SimSun"}
LATIN = "Times New Roman"

_LOOKS: dict[Style, tuple[str, Length, WD_ALIGN_PARAGRAPH, int]] = {
    # 7.3.1 the title: 二号 小标宋, centred
    Style.TITLE: (XIAOBIAOSONG, TWO, WD_ALIGN_PARAGRAPH.CENTER, 0),
    # 7.3.2 the addressee: 三号 仿宋, from the margin
    Style.ADDRESSEE: (FANGSONG, THREE, WD_ALIGN_PARAGRAPH.JUSTIFY, 0),
    # 7.3.3 the body: 三号 仿宋, two characters in; headings 黑体 and 楷体
    Style.BODY: (FANGSONG, THREE, WD_ALIGN_PARAGRAPH.JUSTIFY, 2),
    Style.SECTION: (HEITI, THREE, WD_ALIGN_PARAGRAPH.JUSTIFY, 2),
    Style.POINT: (KAITI, THREE, WD_ALIGN_PARAGRAPH.JUSTIFY, 2),
    Style.SIGNATURE: (FANGSONG, THREE, WD_ALIGN_PARAGRAPH.RIGHT, 0),
    Style.REFERENCE: (FANGSONG, FOUR, WD_ALIGN_PARAGRAPH.JUSTIFY, 2),
    Style.CODE: (FANGSONG, FOUR, WD_ALIGN_PARAGRAPH.LEFT, 0),
}
UNUSED_PARTS = ("/thumbnail", "/customXml", "/stylesWithEffects", "/webSettings", "/numbering")
KEPT_STYLES = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Header", "Footer"}


def empty_document() -> bytes:
    """Return a .docx without text that has the layout and a named style for every kind of paragraph."""
    document = Document()
    _drop_unused(document)
    _page(document.sections[0])
    _footers(document)
    _styles(document)
    _fonts(document)
    document.settings.odd_and_even_pages_header_footer = True
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "减负对照", "情况说明", ""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _drop_unused(document: Any) -> None:
    """Remove what the library's own template brings: a thumbnail, a hundred styles, dates that are not ours."""
    package = document.part.package
    for holder in (package, document.part):
        for key, relation in list(holder.rels.items()):
            if relation.reltype.endswith(UNUSED_PARTS):
                del holder.rels[key]
    for style in list(document.styles):
        if style.name not in KEPT_STYLES:
            style.element.getparent().remove(style.element)
    for dated in document.core_properties._element.xpath("dcterms:created | dcterms:modified"):
        dated.getparent().remove(dated)


def _page(section: Any) -> None:
    section.page_width, section.page_height = PAGE
    section.top_margin, section.left_margin = TOP, LEFT
    section.right_margin = PAGE[0] - LEFT - TEXT_AREA[0]
    section.bottom_margin = PAGE[1] - TOP - TEXT_AREA[1]
    # The page number's own line lies below the gap.
    section.footer_distance = section.bottom_margin - FOOTER_BELOW_TEXT - FOUR
    grid = section._sectPr.find(qn("w:docGrid"))
    grid = grid if grid is not None else section._sectPr.add_child("w:docGrid")
    # Of lines only: programs part over what a grid of characters means, and one of them doubles every gap.
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(round(LINE.pt * 20)))
    grid.attrib.pop(qn("w:charSpace"), None)


def _footers(document: Any) -> None:
    """7.5: 四号 half-width figures of 宋体 between dashes; odd pages right, even pages left, one character in."""
    section = document.sections[0]
    sides = (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT, "right_indent"),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT, "left_indent"),
    )
    for footer, side, indent in sides:
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.alignment = side
        setattr(paragraph.paragraph_format, indent, FOUR)
        for text, kind in (("— ", None), ("", "begin"), ("PAGE", "code"), ("", "end"), (" —", None)):
            run = paragraph.add_run("" if kind else text)
            run.font.size = FOUR
            _font(run._element.get_or_add_rPr(), SONGTI, SONGTI)
            if kind == "code":
                code = OxmlElement("w:instrText")
                code.text = text
                run._element.append(code)
            elif kind:
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
                run._element.append(mark)


def _styles(document: Any) -> None:
    normal = document.styles["Normal"]
    _look(normal, FANGSONG, THREE, WD_ALIGN_PARAGRAPH.JUSTIFY, 0)
    for name, (font, size, side, indent) in _LOOKS.items():
        style = document.styles.add_style(name.value, 1)  # 1: a paragraph style
        style.base_style = normal
        _look(style, font, size, side, indent)
    title = document.styles[Style.TITLE]
    title.paragraph_format.space_after = LINE
    # Larger than a line of the grid: left on it, every line of a long title would take two.
    snap = OxmlElement("w:snapToGrid")
    snap.set(qn("w:val"), "0")
    title.element.get_or_add_pPr().insert_element_before(
        snap, "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:jc", "w:outlineLvl"
    )
    for name in (Style.SECTION, Style.POINT):
        document.styles[name].paragraph_format.keep_with_next = True
    document.styles[Style.SIGNATURE].paragraph_format.right_indent = THREE * 2
    reference = document.styles[Style.REFERENCE].paragraph_format
    reference.keep_together = reference.keep_with_next = True


def _look(style: Any, font: str, size: Length, side: WD_ALIGN_PARAGRAPH, indent: int) -> None:
    style.font.size = size
    properties = style.element.get_or_add_rPr()
    _font(properties, LATIN if font != HEITI else HEITI, font)
    if size == THREE:
        spacing = OxmlElement("w:spacing")
        spacing.set(qn("w:val"), str(TIGHTER))
        properties.insert_element_before(spacing, "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:lang")
    language = properties.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        properties.append(language)
    language.set(qn("w:val"), "zh-CN")
    language.set(qn("w:eastAsia"), "zh-CN")
    paragraph = style.paragraph_format
    paragraph.alignment = side
    paragraph.space_before = paragraph.space_after = Pt(0)
    paragraph.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.line_spacing = LINE
    if indent:
        paragraph.first_line_indent = size * indent
        # In characters too, so that it follows if somebody changes the size.
        style.element.get_or_add_pPr().find(qn("w:ind")).set(qn("w:firstLineChars"), str(indent * 100))


def _font(properties: Any, latin: str, chinese: str) -> None:
    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for slot, name in (("ascii", latin), ("hAnsi", latin), ("cs", latin), ("eastAsia", chinese)):
        fonts.set(qn(f"w:{slot}"), name)
    fonts.set(qn("w:hint"), "eastAsia")


def _fonts(document: Any) -> None:
    """Say in the font table what may stand in for each font."""
    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    head = '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    rows = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for name, other in STAND_INS.items()
    )
    part._blob = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{head}{rows}</w:fonts>'.encode()
