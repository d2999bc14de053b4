"""The HTML of every page: read by a strict parser, and what no parser looks at: names, references, order."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from html5lib import HTMLParser
from html5lib.constants import E as MESSAGES
from html5lib.treebuilders import getTreeBuilder

pytestmark = pytest.mark.slow
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers")
HEADINGS = {f"h{n}": n for n in range(1, 7)}


class Parsed:
    """A page as a tree, and what the HTML Standard calls parse errors."""

    def __init__(self, html: str) -> None:
        parser = HTMLParser(tree=getTreeBuilder("etree"), namespaceHTMLElements=False)
        self.tree: Element = parser.parse(html)
        self.errors = [f"{line}:{column} {MESSAGES[code] % about}" for (line, column), code, about in parser.errors]

    def all(self, *tags: str) -> Iterator[Element]:
        return (element for element in self.tree.iter() if element.tag in tags)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Parsed]:
    return {
        path.relative_to(site).as_posix(): Parsed(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_a_strict_parser_has_nothing_to_say(pages: dict[str, Parsed]) -> None:
    assert {name: page.errors for name, page in pages.items() if page.errors} == {}


def test_ids_are_unique_and_references_lead_somewhere(pages: dict[str, Parsed]) -> None:
    wrong = []
    for name, page in pages.items():
        ids = Counter(element.get("id") for element in page.tree.iter() if element.get("id"))
        wrong += [(name, "twice", one) for one, count in ids.items() if count > 1]
        for element in page.tree.iter():
            wrong += [
                (name, attribute, one)
                for attribute in REFERENCES
                for one in (element.get(attribute) or "").split()
                if one not in ids
            ]
    assert wrong == []


def test_no_two_pages_have_the_same_title(pages: dict[str, Parsed]) -> None:
    titles = Counter(words(next(page.all("title"))) for page in pages.values())

    assert [title for title, count in titles.items() if count > 1] == []


def test_one_main_heading_and_no_level_left_out(pages: dict[str, Parsed]) -> None:
    wrong = {}
    for name, page in pages.items():
        levels = [HEADINGS[heading.tag] for heading in page.all(*HEADINGS)]
        leaps = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
        if levels[0] != 1 or levels.count(1) != 1 or leaps:
            wrong[name] = levels
    assert wrong == {}


def test_no_heading_is_empty(pages: dict[str, Parsed]) -> None:
    assert [name for name, page in pages.items() for heading in page.all(*HEADINGS) if not words(heading)] == []


def test_landmarks_language_and_the_way_past_the_header(pages: dict[str, Parsed]) -> None:
    for name, page in pages.items():
        assert next(page.all("html")).get("lang") == "zh-CN", name
        for landmark in ("main", "header", "footer"):
            assert len(list(page.all(landmark))) == 1, (name, landmark)
        first = next(page.all("a"))
        assert (words(first), first.get("href")) == ("跳到正文", "#main-content"), name
        (main,) = page.all("main")
        assert [element.tag for element in main.iter() if element.get("id") == "main-content"] == ["div"], name


def test_tables_have_captions_and_scopes_and_no_two_of_a_page_are_called_alike(pages: dict[str, Parsed]) -> None:
    total = 0
    for name, page in pages.items():
        captions = [[words(part) for part in table if part.tag == "caption"] for table in page.all("table")]
        total += len(captions)
        assert all(len(caption) == 1 and caption[0] for caption in captions), name
        assert len({caption[0] for caption in captions}) == len(captions), (name, captions)
        assert [words(header) for header in page.all("th") if header.get("scope") not in ("col", "row")] == [], name
    assert total > 250


def test_links_of_the_same_words_lead_to_one_place_or_stand_in_different_company(pages: dict[str, Parsed]) -> None:
    """WCAG 2.2, 2.4.4: where a link leads can be told from it and the item, row or paragraph it stands in."""
    alike = []
    for name, page in pages.items():
        (main,) = page.all("main")
        leads: dict[tuple[str, str], set[str]] = {}
        blocks = [
            block
            for block in main.iter()
            if block.tag in {"li", "tr", "p", "h3"} and not any(part.tag in {"li", "p"} for part in block)
        ]
        for block in blocks:
            for link in (link for link in block.iter("a") if link.get("href")):
                leads.setdefault((words(link), words(block)), set()).add(str(link.get("href")))
        alike += [(name, key, sorted(targets)) for key, targets in leads.items() if len(targets) > 1]
    assert alike == []
