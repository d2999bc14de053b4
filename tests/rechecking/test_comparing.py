"""What a saved copy suggests for a provision. The copies are made up (tests/fixtures/saved)."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
import typst

from duizhao.model.directive import Directive, Provision
from duizhao.model.library import Library
from duizhao.reading.saved_copy import UnreadableCopy, read_copy, words
from duizhao.rechecking.comparing import Suggestion, suggest

SAVED = Path(__file__).parents[1] / "fixtures/saved"
TEXT = (SAVED / "text.txt").read_text(encoding="utf-8")
HTML = (SAVED / "page.html").read_bytes()


def pdf_of(text: str) -> bytes:
    """Return the text as a PDF whose lines are broken by the width of the page."""
    source = f'#set text(font: "Noto Sans CJK SC")\n#set page(width: 12cm)\n#{json.dumps(text, ensure_ascii=False)}'
    pdf = typst.compile(source.encode(), font_paths=[Path(str(files("manimgx_fonts_cjk")))], ignore_system_fonts=True)
    assert isinstance(pdf, bytes)
    return pdf


COPIES = {
    "text": TEXT.encode(),
    "text with a mark": TEXT.encode("utf-8-sig"),
    "text in gb18030": TEXT.encode("gb18030"),
    "text in utf-16": TEXT.encode("utf-16"),
    "web page": HTML,
    "web page that says gb2312": HTML.replace(b"utf-8", b"gb2312").decode().encode("gb18030"),
    "web page that says nothing": HTML.replace(b'<meta charset="utf-8">', b"").decode().encode("gb18030"),
    "web page with CRLF": HTML.replace(b"\n", b"\r\n"),
    "PDF": pdf_of(TEXT),
}


@pytest.fixture
def directive(library: Library) -> Directive:
    found = library.find(Directive, "sample-rules-2020")
    assert found is not None
    return found


def third(directive: Directive, **changed: object) -> Provision:
    return directive.provisions[0].model_copy(update=changed)


def outcome(suggestion: Suggestion) -> str | None:
    return suggestion.outcome.value if suggestion.outcome else None


@pytest.mark.parametrize("name", COPIES)
def test_phrase_in_the_article_we_give(name: str, directive: Directive) -> None:
    found = suggest(words(COPIES[name], name), directive, third(directive))

    assert outcome(found) == "same"
    assert found.reasons == ("“不另附照片”在第 3 条里，条号相符",)
    (place,) = found.places
    assert place.phrase == "不另附照片"
    assert place.before.endswith("签名，") and place.after.startswith("，也不得要求")


def test_phrase_in_another_article(directive: Directive) -> None:
    found = suggest(TEXT, directive, third(directive, label="第四条"))

    assert outcome(found) == "changed"
    assert "条号不符：我们写第四条，这份里“不另附照片”在第 3 条" in found.reasons[0]
    assert "另一版" in found.reasons[0]
    assert found.opening.startswith("第四条会议记录由记录的人保管")


def test_phrase_nowhere(directive: Directive) -> None:
    found = suggest(TEXT, directive, third(directive, locator="附上照片"))

    assert outcome(found) == "changed"
    assert "没有找到“附上照片”：可能改了，也可能没有存全" in found.reasons[0]
    assert found.opening.startswith("第三条样例会议应当形成会议记录")


def test_number_we_never_saw_can_be_taken_from_the_copy(directive: Directive) -> None:
    length = directive.provisions[1].model_copy(update={"label": "篇幅", "locator": "讲清楚事情"})

    found = suggest(TEXT, directive, length)

    assert outcome(found) == "same"
    assert found.reasons == ("找到“讲清楚事情”，在第 9 条里；我们没有写第几条，不比条号",)


def test_phrase_in_two_articles(directive: Directive) -> None:
    found = suggest(TEXT, directive, third(directive, locator="会议记录", label="第四条"))

    assert outcome(found) == "same"
    assert "第 3 条、第 4 条都有这几个字" in found.reasons[0]


def test_figures_in_full_width(directive: Directive) -> None:
    nine = third(directive, locator="超过4000字", label="第九条")

    assert outcome(suggest(words(HTML, "x"), directive, nine)) == "same"


def test_without_a_phrase_or_in_another_document_nothing_is_proposed(directive: Directive) -> None:
    no_phrase = suggest(TEXT, directive, third(directive, locator=None))
    other = TEXT.replace("关于样例会议的若干规定", "关于别的事")
    wrong = suggest(other, directive, third(directive))

    assert outcome(no_phrase) is None and no_phrase.opening.startswith("第三条")
    assert outcome(wrong) is None
    assert "里面没有找到《关于样例会议的若干规定》这个名字" in wrong.reasons[0]


def test_articles_nobody_can_tell_apart(directive: Directive) -> None:
    found = suggest(TEXT.replace("条　", "点　"), directive, third(directive))

    assert outcome(found) is None
    assert "看不出哪里是第几条" in found.reasons[0]


def test_a_scan_says_so(directive: Directive) -> None:
    found = suggest(words(pdf_of(" "), "扫描.pdf"), directive, third(directive))

    assert outcome(found) is None
    assert "可能是扫描件" in found.reasons[0]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04rest", "是 Word、WPS 或压缩文件"),
        (b"\xd0\xcf\x11\xe0rest", "是 Word、WPS 或压缩文件"),
        (b"%PDF-1.7 nonsense", "这个 PDF 读不了"),
        (pdf_of(TEXT)[:2000], "这个 PDF 读不了"),
        (b"\x00\x01\x02\xff\xfe\x80", "不像网页、PDF 或文本"),
    ],
)
def test_files_without_words(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableCopy, match=said):
        words(data, "存的.x")


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("duizhao.reading.saved_copy.MAX_BYTES", 10)
    (tmp_path / "x.txt").write_text("很长很长", encoding="utf-8")

    with pytest.raises(UnreadableCopy, match="太大"):
        read_copy(tmp_path / "x.txt")
