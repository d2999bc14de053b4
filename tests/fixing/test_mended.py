"""A mended file: what is put right, and that nothing else in it moves."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.fixing import mended
from duizhao.model.directive import Directive
from duizhao.model.guide import Guide
from duizhao.model.material import Material
from duizhao.model.practice import Practice
from duizhao.reading.walk import KINDS, LISTS

from ..conftest import ROOT

WRONG = """---
title: 样例,要附3张照片  # 注释,不动
aliases: [拍照片, 样例留痕, "拍 照片", 'PPT要不要']
demand: >-
  样例会议(每月)开完,
  要交照片;还有"笔记".
answer: "他说\\"好\\",对"
keep:
- text: '第3条,
    要有'
  citation: {directive: a,b: c}
cases:
- url: http://a.cn/中文,x
---
## 标题 {#a}

正文,有API文档(见[第3条](../a.md#p-3))。\x20
```
代码,不动
```
"""
RIGHT = """---
title: 样例，要附 3 张照片  # 注释,不动
aliases: [拍照片, 样例留痕, 'PPT 要不要']
demand: >-
  样例会议（每月）开完，
  要交照片；还有“笔记”。
answer: "他说\\"好\\",对"
keep:
- text: '第 3 条，
    要有'
  citation: {directive: a,b: c}
cases:
- url: http://a.cn/中文,x
---
## 标题 {#a}

正文，有 API 文档（见[第 3 条](../a.md#p-3)）。
```
代码,不动
```
"""


def test_page() -> None:
    assert mended(WRONG, Practice) == RIGHT
    assert mended(RIGHT, Practice) == RIGHT


def test_line_ends_stay_what_they_are() -> None:
    assert mended(WRONG.replace("\n", "\r\n"), Practice) == RIGHT.replace("\n", "\r\n")
    assert mended(WRONG.replace("\n", "\r\n", 3), Practice) == WRONG.replace("\n", "\r\n", 3)


def test_names_and_finding_words_of_documents_are_not_ours_to_mend() -> None:
    text = "---\ntitle: 规定（2023年修订）\nshort: 规定（2023年）\ndoc_number: 样发(2020)1号\nprovisions:\n- locator: 第3条,另附\n---\n"

    assert mended(text, Directive) == text
    assert mended(text, Guide) != text


@pytest.mark.parametrize(
    ("aliases", "left"),
    [
        ("- 照片\n- 相片\n- 照 片\n- 合影\n", "- 照片\n- 相片\n- 合影\n"),
        ("- 照片\n- 照片\n", "- 照片\n"),
        ("- 照片\n- 照片  # 说明\n", "- 照片\n- 照片  # 说明\n"),
    ],
)
def test_alias_written_twice(aliases: str, left: str) -> None:
    assert mended(f"---\naliases:\n{aliases}---\n", Practice) == f"---\naliases:\n{left}---\n"


def test_list_of_records() -> None:
    text = "materials:\n- id: x\n  title: 表\n  aliases: [甲, 乙, 甲]\n  summary: 3张表\n"

    assert mended(text, Material, is_list=True) == text.replace(", 甲]", "]").replace("3张", "3 张")


def test_file_that_is_no_yaml_only_loses_odd_characters_and_spaces() -> None:
    assert mended("---\na: [\u200b,中 \n---\n正文,\n\n", Practice) == "---\na: [,中\n---\n正文，\n"
    assert mended("没有,页面信息", Practice) == "没有,页面信息\n"


def test_real_pages_are_left_byte_for_byte() -> None:
    docs = ROOT / "docs"
    for kind in KINDS:
        for path in (docs / kind.FOLDER).glob("*.md"):
            text = path.read_text(encoding="utf-8")
            assert mended(text, kind) == text, path
    there = {listed: docs / name for listed, (name, _, _) in LISTS.items() if (docs / name).exists()}
    for listed, path in there.items():
        text = path.read_text(encoding="utf-8")
        assert mended(text, listed, is_list=True) == text, path


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("中文,;:'\"[]{}()#>|- \n\r\t1A&*!%\\"), max_size=60))
def test_anything_can_be_mended_once_and_for_all(text: str) -> None:
    for written in (text, f"---\ntitle: {text}\n---\n{text}\n"):
        once = mended(written, Practice)
        assert mended(once, Practice) == once
