"""Read back from the files: page, margins, grid, fonts, line spacing (GB/T 9704—2012)."""

import io
import zipfile

import pytest
import zxingcpp
from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from PIL import Image

from duizhao.exports.word.note import Paragraph, Style
from duizhao.exports.word.package import word_file

ADDRESS = "https://example.org/practices/sample-photos/"
PARAGRAPHS = [Paragraph(style, f"{style.value} 文字 <&> \"'") for style in Style]


@pytest.fixture
def word() -> Word:
    return Document(io.BytesIO(word_file(PARAGRAPHS)))


def test_page_and_margins(word: Word) -> None:
    section = word.sections[0]

    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert round(section.top_margin.mm) == 37
    assert round(section.left_margin.mm) == 28
    assert round(section.page_width.mm - section.left_margin.mm - section.right_margin.mm) == 156
    assert round(section.page_height.mm - section.top_margin.mm - section.bottom_margin.mm) == 225


def test_twenty_two_lines_of_twenty_eight_characters(word: Word) -> None:
    grid = word.sections[0]._sectPr.find(qn("w:docGrid"))
    body = word.styles[Style.BODY]
    spacing = int(body.element.rPr.find(qn("w:spacing")).get(qn("w:val")))

    assert 225 / 25.4 * 72 / (int(grid.get(qn("w:linePitch"))) / 20) >= 22
    assert 156 / 25.4 * 72 / (body.font.size.pt + spacing / 20) >= 28


@pytest.mark.parametrize(
    ("style", "font", "points"),
    [
        (Style.TITLE, "方正小标宋简体", 22),
        (Style.BODY, "仿宋", 16),
        (Style.ADDRESSEE, "仿宋", 16),
        (Style.SECTION, "黑体", 16),
        (Style.POINT, "楷体", 16),
        (Style.SIGNATURE, "仿宋", 16),
        (Style.REFERENCE, "仿宋", 14),
    ],
)
def test_fonts_are_set_for_chinese(word: Word, style: Style, font: str, points: int) -> None:
    look = word.styles[style]
    fonts = look.element.rPr.rFonts

    assert fonts.get(qn("w:eastAsia")) == font
    assert fonts.get(qn("w:eastAsiaTheme")) is None
    assert look.font.size.pt == points


def test_line_spacing_is_fixed(word: Word) -> None:
    for style in Style:
        spacing = word.styles[style].paragraph_format
        assert spacing.line_spacing_rule == WD_LINE_SPACING.EXACTLY
        assert spacing.line_spacing.pt == pytest.approx(28.95)


def test_body_begins_two_characters_in(word: Word) -> None:
    indent = word.styles[Style.BODY].element.pPr.find(qn("w:ind"))

    assert indent.get(qn("w:firstLineChars")) == "200"
    assert int(indent.get(qn("w:firstLine"))) == 2 * 16 * 20


def test_page_numbers_stand_on_the_outer_side(word: Word) -> None:
    section = word.sections[0]

    assert word.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        paragraph = footer.paragraphs[0]
        assert paragraph._p.pPr.find(qn("w:jc")).get(qn("w:val")) == side
        assert "PAGE" in paragraph._p.xml
        assert "— " in paragraph.text


def test_missing_fonts_have_stand_ins() -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(PARAGRAPHS))) as archive:
        table = archive.read("word/fontTable.xml").decode()

    assert '<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/>' in table


def test_text_comes_back_letter_by_letter(word: Word) -> None:
    assert [p.text for p in word.paragraphs] == [p.text for p in PARAGRAPHS]
    assert [p.style.name for p in word.paragraphs] == [p.style.value for p in PARAGRAPHS]


def test_code_leads_back_to_the_page() -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(PARAGRAPHS, ADDRESS))) as archive:
        picture = Image.open(io.BytesIO(archive.read("word/media/code.png")))

    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [ADDRESS]
    assert len(Document(io.BytesIO(word_file(PARAGRAPHS, ADDRESS))).inline_shapes) == 1


def test_same_text_same_bytes() -> None:
    assert word_file(PARAGRAPHS, ADDRESS) == word_file(PARAGRAPHS, ADDRESS)
