"""Every page has a card that says its title, verdict and answer, whole and inside the picture."""

import html
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from duizhao.building import build
from duizhao.compose import compose
from duizhao.exports import glyphs
from duizhao.exports.card_layout import BOTTOM, FOOT, HEIGHT, MARGIN, TEXT_WIDTH, WIDTH, Card, lay_out
from duizhao.exports.cards import COLOURS, SITE, card, cards, picture
from duizhao.exports.line_breaking import CLOSING
from duizhao.model.library import Library
from duizhao.model.vocabulary import Verdict
from duizhao.project import Project

from ..conftest import GOOD, ROOT, TODAY

META = re.compile(r'<meta (?:property|name)="([a-z:_]+)" content="([^"]*)">')


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.fixture(scope="module")
def real_cards(real_library: Library) -> dict[str, Card]:
    """What the cards of the real library say, by page."""
    return {path: card(path, text, TODAY) for path, text in compose(real_library).items()}


def assert_inside(one: Card) -> None:
    lines = lay_out(one)
    drawn = opened(picture(one))
    levels = drawn.convert("L")
    paper = levels.getpixel((WIDTH - 1, 0))
    right, below = levels.crop((WIDTH - MARGIN + 3, 0, WIDTH, HEIGHT)), levels.crop((MARGIN, BOTTOM + 4, WIDTH, FOOT))

    assert all(glyphs.measuring(line.size, line.weight)(line.text) <= TEXT_WIDTH for line in lines), one
    assert right.getextrema() == below.getextrema() == (paper, paper), one


def test_text_of_the_real_library_fits_whole(real_cards: dict[str, Card]) -> None:
    for one in real_cards.values():
        lines = lay_out(one)
        titles = [line.text for line in lines if line.weight == "Bold"]
        answer = [line.text for line in lines if line.weight != "Bold"]

        assert "".join(titles).replace(" ", "") == one.title.replace(" ", "")
        assert "".join(answer).replace(" ", "") == one.line.replace(" ", "") or not one.verdict, one
        assert not [line for line in titles + answer if line[0] in CLOSING], one


def test_longest_texts_of_the_real_library_stay_inside(real_cards: dict[str, Card]) -> None:
    longest = sorted(real_cards.values(), key=lambda one: len(one.title))[-10:]
    longest += sorted(real_cards.values(), key=lambda one: len(one.line))[-10:]
    for one in longest:
        assert_inside(one)


@pytest.mark.parametrize(
    "title",
    ["字" * 80, "W" * 80, "（" * 80, "，" * 80, "字", "👩‍👩‍👧‍👦\u202e\u0007题目", "<b>&amp;", "a " * 40],
    ids=["han", "latin", "opening", "closing", "one", "odd", "markup", "words"],
)
def test_odd_titles_stay_inside(title: str) -> None:
    for verdict in ("", "forbidden"):
        assert_inside(Card(title, "答" * 120, "做法", verdict, "不得要求（结论待核对）", TODAY))


def test_longest_answer_a_practice_may_have_is_not_cut() -> None:
    one = Card("题" * 80, "答" * 120, "做法", "forbidden", "不得要求", TODAY)

    assert "".join(line.text for line in lay_out(one)) == "题" * 80 + "答" * 120


def test_each_verdict_has_the_shape_and_colours_of_its_badge() -> None:
    sheet = (ROOT / "overrides/assets/style.css").read_text(encoding="utf-8").split("@media")[0]
    named = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", sheet))

    assert set(COLOURS) == {verdict.value for verdict in Verdict}
    for code, (_, colour, ground) in COLOURS.items():
        colours = {
            colour
            for _, colour in opened(picture(Card("题", "答", "做法", code, "结论", TODAY))).convert("RGB").getcolors()
            or ()
        }
        name = next(name for name, value in named.items() if value == colour and name != "ink-soft")
        assert named[f"{name}-soft"] == ground
        assert {tuple(bytes.fromhex(one[1:])) for one in (colour, ground)} <= colours


def test_unsettled_verdict_says_so(library: Library) -> None:
    practice = library.practices[0].model_copy(update={"citations": ()})
    practice._origin = library.practices[0]._origin
    pages = compose(replace(library, practices=(practice, *library.practices[1:])))

    assert card("practices/sample-photos.md", pages["practices/sample-photos.md"], TODAY).verdict_label == (
        "不得要求（结论待核对）"
    )


def test_same_page_same_bytes_whatever_was_drawn_before(library: Library) -> None:
    pages = compose(library)
    first = cards(pages, TODAY)
    glyphs._glyph.cache_clear()
    glyphs._font.cache_clear()

    assert cards(dict(reversed(pages.items())), TODAY) == first


@pytest.mark.slow
def test_every_page_has_title_description_and_picture(site: Path) -> None:
    pages = [path for path in site.rglob("index.html")]
    for path in pages:
        text = path.read_text(encoding="utf-8")
        meta = {name: html.unescape(value) for name, value in META.findall(text)}
        image = (path.parent / meta["og:image"]).resolve()

        assert meta["og:title"] and meta["og:description"] and meta["og:site_name"] == SITE
        assert meta["og:image:alt"].startswith(meta["og:title"])
        assert meta["twitter:card"] == "summary_large_image"
        with Image.open(image) as picture:
            assert picture.size == (int(meta["og:image:width"]), int(meta["og:image:height"])) == (1200, 630)
    assert len(list(site.glob("cards/**/*.png"))) == len(pages)


@pytest.mark.slow
def test_cards_are_small(site: Path) -> None:
    sizes = [path.stat().st_size for path in site.glob("cards/**/*.png")]

    assert sum(sizes) / len(sizes) < 20_000
    assert max(sizes) < 32_000


@pytest.mark.slow
def test_published_address_makes_the_picture_absolute(tmp_path: Path) -> None:
    result = build(Project(ROOT), GOOD, tmp_path / "site", TODAY, "https://example.org/x/")
    assert result.pages
    text = (tmp_path / "site/practices/sample-photos/index.html").read_text(encoding="utf-8")

    assert 'property="og:image" content="https://example.org/x/cards/practices/sample-photos.png"' in text
    assert 'property="og:url" content="https://example.org/x/practices/sample-photos/"' in text
    assert 'property="og:title" content="样例会议要附照片（不得要求）"' in text
    assert (tmp_path / "site/cards/practices/sample-photos.png").is_file()
