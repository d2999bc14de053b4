"""A practice that was sent in, as a page: whatever people type comes back as the text it was."""

from pathlib import Path
from typing import Any

import lxml.html
import markdown
import pytest

from duizhao.compose import compose
from duizhao.contributing.practice_page import practice_page
from duizhao.contributing.record_file import read_record
from duizhao.model.library import Library
from duizhao.project import Project
from duizhao.reading.front_matter import split
from duizhao.verification import verify

from ..conftest import ROOT, TODAY
from .conftest import as_bytes, saved

HOSTILE = {
    "markup": "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "template": "{{ 7 * 7 }}{% for x in y %}{%# 注 #%}",
    "fence": "--- 甲 --- 乙 ...",
    "document mark": "---",
    "yaml key": "verdict: forbidden",
    "yaml tag": "!!python/object/apply:os.system [id]",
    "yaml anchor": "&a *a <<: *a",
    "yaml comment": "甲 # 乙",
    "yaml flow": "[甲, {乙: 丙}]",
    "yaml true": "yes",
    "yaml null": "~",
    "yaml number": "007",
    "yaml date": "2026-11-25",
    "yaml block": "| 甲",
    "quotes": "'甲\"乙'",
    "backslash": "\\n\\x41\\",
    "markdown": "# 一 **二** `三` [四](javascript:alert(1)) | 五 | {: onclick=x }",
    "right to left": "שלום עליכם",
    "turned direction": "\u202e倒过来\u202c",
    "emoji": "🏻👨‍👩‍👧‍👦🇨🇳🫨",
    "combining": "Z̵͚̈́a",
    "long": "很长的话" * 3000,
    "one long word": "x" * 9000,
    "percent": "%s %(x)s {0}",
    "entity": "&lt;b&gt; &#60;",
}


def page_of(library: Library, record: dict[str, Any]) -> str:
    return practice_page(library, read_record(as_bytes(saved("practice", record))).record, TODAY)


@pytest.mark.parametrize("name", HOSTILE)
def test_text_stays_text(name: str, library: Library, practice: dict[str, Any], docs: Path) -> None:
    text = HOSTILE[name]
    practice |= {"demand": text, "say": [text], "aliases": [text], "why_it_happens": text}
    written = page_of(library, practice)

    data = split(written).data
    assert isinstance(data, dict)
    assert (data["demand"], data["say"], data["aliases"]) == (text, [text], [text])
    assert data["verdict"] == "beyond" and data["reviewed"] == TODAY
    (docs / "practices/sent-in.md").write_text(written, encoding="utf-8")
    found, _ = verify(docs, TODAY)
    extensions = Project(ROOT).markdown_extensions
    html = markdown.markdown(
        split(compose(found)["practices/sent-in.md"]).body, extensions=list(extensions), extension_configs=extensions
    )
    tree = lxml.html.fromstring(html)
    said = tree.xpath("//div[@class='say']//li")
    assert [" ".join(words.text_content().split()) for words in said] == [text]
    assert not tree.xpath("//img|//script|//*[@onclick]|//a[starts-with(@href, 'javascript')]")


def test_page_is_in_house_style_and_clean(library: Library, practice: dict[str, Any], docs: Path) -> None:
    practice["effort"] = {"minutes_low": 30, "minutes_high": 60.5, "per_year": 12.0, "source": "样例报"}
    practice["verdict_reason"] = "样例规定第三条写了会议记录，没有写心得，所以是多出来的要求。" * 3
    written = page_of(library, practice)

    assert written.startswith("---\ntitle: 样例会议要写心得\naliases:\n- 写心得\n")
    assert "verdict_reason: >-\n  样例规定第三条" in written
    assert "  provision: '3'\n" in written
    assert "minutes_low: 30\n" in written and "minutes_high: 60.5\n" in written and "per_year: 12\n" in written
    assert written.endswith(f"reviewed: '{TODAY}'\nchanges:\n- date: '{TODAY}'\n  summary: 收录\n---\n")
    (docs / "practices/sample-reflections.md").write_text(written, encoding="utf-8")
    assert verify(docs, TODAY)[1] == []


def test_what_is_left_empty_is_left_out(library: Library, practice: dict[str, Any]) -> None:
    practice |= {"materials": [], "cases": [], "searched": []}

    assert not [name for name in ("materials", "cases", "searched") if f"{name}:" in page_of(library, practice)]
