"""One value changed, every other byte as it was."""

import difflib
from pathlib import Path

import pytest

from duizhao.model.library import Library
from duizhao.reading.front_matter import split
from duizhao.tools.form_parts import parts
from duizhao.writing.in_place import CannotChange, replaced, with_entry

SHORT = "改成: 这样 #1 & *别的*"
LONG = "改成很长的一段话，里面有冒号: 有井号 # 有引号“”和'，" * 4


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    lines = list(difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm=""))[2:]
    return [line[1:] for line in lines if line[0] == "-"], [line[1:] for line in lines if line[0] == "+"]


@pytest.mark.parametrize("value", [SHORT, LONG])
def test_every_text_of_ours_on_real_pages_can_be_changed_alone(real_library: Library, value: str) -> None:
    pages = [*real_library.practices[::30], *real_library.directives[::40], *real_library.scenes[::10]]
    tried = 0
    for record in pages:
        text = Path(record.path).read_bytes().decode()
        for part in parts(real_library, record):
            if not part.is_prose:
                continue
            after = replaced(text, part.keys, value)
            gone, come = changed_lines(text, after)
            place: object = split(after).data
            for key in part.keys:
                place = place[key]  # type: ignore[index]
            assert place == value
            assert len(gone) <= 2 and len(come) <= 2, (record.path, part.keys)
            tried += 1
    assert tried > 100


PAGE = """---
title: 甲
list:
- 一
- >-
  二，折起来写的

flow: [a, b]
quoted: 'x: y'  # 说明
nested:
  inner: |-
    三
    四
changes:
- date: '2026-01-01'
  summary: 收录

---

正文 ---
"""


@pytest.mark.parametrize(
    ("keys", "old", "new"),
    [
        (("title",), "title: 甲", "title: 乙"),
        (("list", 0), "- 一", "- 乙"),
        (("list", 1), "- >-\n  二，折起来写的\n\nflow", "- 乙\n\nflow"),
        (("quoted",), "'x: y'  # 说明", "乙  # 说明"),
        (("nested", "inner"), "inner: |-\n    三\n    四\n", "inner: 乙\n"),
    ],
)
def test_only_the_value_changes(keys: tuple[str | int, ...], old: str, new: str) -> None:
    assert replaced(PAGE, keys, "乙") == PAGE.replace(old, new)


@pytest.mark.parametrize("keys", [("flow", 0), ("list",), ("nested",), ("absent",), ("list", 9), ("title", "deeper")])
def test_what_is_not_a_text_on_its_own_is_left_alone(keys: tuple[str | int, ...]) -> None:
    with pytest.raises(CannotChange):
        replaced(PAGE, keys, "乙")


def test_entry_is_added_at_the_end_of_its_list() -> None:
    after = with_entry(PAGE, "changes", {"date": "2026-02-01", "summary": "更正: 甲"})

    assert after == PAGE.replace("  summary: 收录\n", "  summary: 收录\n- date: '2026-02-01'\n  summary: '更正: 甲'\n")


def test_list_is_made_where_there_is_none() -> None:
    after = with_entry("---\ntitle: 甲\n---\n正文\n", "changes", {"date": "2026-02-01"})

    assert after == "---\ntitle: 甲\nchanges:\n- date: '2026-02-01'\n---\n正文\n"


def test_entry_is_not_added_to_a_list_on_one_line() -> None:
    with pytest.raises(CannotChange):
        with_entry("---\nchanges: [{date: '2026-01-01'}]\n---\n", "changes", {"date": "2026-02-01"})
