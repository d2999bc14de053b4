"""Damaged and hostile record files: what is said of each, with the place and the mend."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from duizhao.contributing.correcting import located
from duizhao.contributing.faults import BadRecord
from duizhao.contributing.practice_page import practice_page
from duizhao.contributing.record_file import read_record
from duizhao.model.library import Library

from ..conftest import TODAY
from .conftest import CORRECTION, PRACTICE, as_bytes, saved


def read(library: Library, data: bytes) -> None:
    """Do with a file what the import does, up to the writing."""
    record = read_record(data)
    if record.kind == "practice":
        practice_page(library, record.record, TODAY)
    else:
        located(library, record.record)


def frame(**changes: Any) -> bytes:
    content = saved("practice", PRACTICE) | changes
    return as_bytes({name: value for name, value in content.items() if value is not ...})


def practice(**changes: Any) -> bytes:
    record = PRACTICE | changes
    return as_bytes(saved("practice", {name: value for name, value in record.items() if value is not ...}))


def correction(**changes: Any) -> bytes:
    record = CORRECTION | changes
    return as_bytes(saved("correction", {name: value for name, value in record.items() if value is not ...}))


def deep(levels: int) -> bytes:
    return b'{"format": "duizhao-record", "record": ' + b"[" * levels + b"]" * levels + b"}"


CITED = PRACTICE["citations"][0]
WHOLE = frame()
FILES: dict[str, tuple[bytes, str, str]] = {
    "empty": (b"", "", "文件是空的"),
    "blank": (b" \n\n", "", "文件是空的"),
    "too big": (frame(record={"title": "字" * 100_000}), "", "文件太大"),
    "gb18030": (WHOLE.decode().encode("gb18030"), "", "不是 UTF-8 编码"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "", "不是 UTF-8 编码"),
    "cut short": (WHOLE[: len(WHOLE) // 2].decode(errors="ignore").encode(), "", "不是合格的 JSON"),
    "sent as text of a chat": ("文件内容：\n".encode() + WHOLE, "", "不是合格的 JSON（第 1 行第 1 个字）"),
    "not a number": (frame(version=float("nan")), "", "不是合格的 JSON：里面有 NaN"),
    "endless number": (b'{"format": ' + b"9" * 5000 + b"}", "", "不是合格的 JSON"),
    "key twice": (b'{"format": "duizhao-record", "format": "x"}', "", "字段“format”写了两次"),
    "a list": (b"[]", "", "不是记录文件"),
    "bare text": ('"一句话"'.encode(), "", "不是记录文件"),
    "nested beyond reading": (deep(100_000), "", "嵌套太深"),
    "nested beyond use": (deep(20), "/record" + "/0" * 12, "嵌套超过 12 层"),
    "no format": (frame(format=...), "/format", "没有写"),
    "another format": (frame(format="geojson"), "/format", "不是本站表单存的记录文件"),
    "later version": (frame(version=2), "/version", "第 2 版"),
    "no version": (frame(version=...), "/version", "缺少字段“version”"),
    "version as text": (frame(version="1"), "/version", "不在允许的取值里"),
    "unknown kind": (frame(kind="scene"), "/kind", "不在允许的取值里"),
    "unknown frame field": (frame(sender="甲"), "/sender", "不认识的字段“sender”"),
    "no such day": (frame(created="2026-13-45"), "/created", "没有这一天"),
    "no edition": (frame(edition=...), "/edition", "缺少字段“edition”"),
    "no record": (frame(record=...), "/record", "缺少字段“record”"),
    "record as list": (frame(record=[]), "/record", "类型不对"),
    "missing field": (practice(answer=...), "/record/answer", "缺少字段“answer”"),
    "unknown field": (practice(colour="red"), "/record/colour", "不认识的字段“colour”"),
    "unknown field within": (practice(citations=[CITED | {"x": 1}]), "/record/citations/0/x", "不认识的字段"),
    "null": (practice(title=None), "/record/title", "类型不对"),
    "number for text": (practice(demand=12), "/record/demand", "类型不对"),
    "text for list": (practice(aliases="写心得"), "/record/aliases", "类型不对"),
    "empty text": (practice(demand="  \n "), "/record/demand", "是空的"),
    "empty list": (practice(say=[]), "/record/say", "至少要有 1 条"),
    "too long": (practice(answer="字" * 121), "/record/answer", "太长（上限 120 个字）"),
    "unknown code": (practice(verdict="illegal"), "/record/verdict", "不在允许的取值里"),
    "date of ours": (practice(reviewed="2030-01-01"), "/record/reviewed", "不认识的字段“reviewed”"),
    "log of ours": (practice(changes=[]), "/record/changes", "不认识的字段“changes”"),
    "id with a path": (practice(scene="../../etc/passwd"), "/record/scene", "小写字母"),
    "no such scene": (practice(scene="sample-meetings"), "/record/scene", "没有编号为“sample-meetings”的场景"),
    "no such material": (practice(materials=["x"]), "/record/materials/0", "没有编号为“x”的材料"),
    "no such directive": (
        practice(citations=[CITED | {"directive": "nothing-2020"}]),
        "/record/citations/0/directive",
        "没有编号为“nothing-2020”的文件",
    ),
    "no such provision": (
        practice(keep=[{"text": "甲", "citation": {"directive": "sample-rules-2020", "provision": "33"}}]),
        "/record/keep/0/citation/provision",
        "《样例规定》里没有编号为“33”的条款",
    ),
    "no such date": (
        practice(cases=[{"publisher": "报", "kind": "commentary", "summary": "说", "date": "2024-02-30"}]),
        "/record/cases/0/date",
        "没有这一天",
    ),
    "number beyond counting": (
        practice(effort={"minutes_low": 1, "minutes_high": 1e308 * 10, "per_year": 1, "source": "报"}),
        "",
        "不是合格的 JSON：里面有 Infinity",
    ),
    "number written beyond counting": (practice(demand=0).replace(b": 0,", b": 1e999,"), "/record/demand", "数字太大"),
    "control character": (practice(title="标题\x00\x1b[2J"), "/record/title", "有不能用的字符（U+0000）"),
    "half a character": (
        json.dumps(saved("practice", PRACTICE | {"title": "\ud83d"})).encode(),
        "/record/title",
        "有不能用的字符（U+D83D）",
    ),
    "noncharacter": (practice(title="甲\ufffe"), "/record/title", "有不能用的字符（U+FFFE）"),
    "private character": (practice(title="甲\ue000"), "/record/title", "有不能用的字符（U+E000）"),
    "strange field name": (practice(**{"\x07": 1}), "/record", "有的字段名不能用"),
    "endless field name": (practice(**{"x" * 1000: 1}), "/record", "有的字段名不能用"),
    "no such page": (correction(page="practices/other/"), "/record/page", "没有地址为“practices/other/”的页面"),
    "page with a path": (correction(page="../../../etc/"), "/record/page", "小写字母"),
    "no such place": (correction(field=["demands"]), "/record/field", "没有“demands”这一处"),
    "place of our own work": (
        correction(field=["changes", 0, "summary"]),
        "/record/field",
        "没有“changes.0.summary”这一处",
    ),
    "place beyond a text": (correction(field=["demand", 0]), "/record/field", "没有“demand.0”这一处"),
    "nothing said": (correction(wrong=...), "/record/wrong", "缺少字段“wrong”"),
    "practice as correction": (as_bytes(saved("correction", PRACTICE)), "/record/page", "缺少字段“page”"),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_wrong_is_said_with_its_place_and_mend(name: str, library: Library) -> None:
    data, pointer, message = FILES[name]
    with pytest.raises(BadRecord) as bad:
        read(library, data)

    faults = {fault.pointer: fault for fault in bad.value.faults}
    assert pointer in faults, faults
    assert message in faults[pointer].message
    assert faults[pointer].fix


def test_every_fault_is_named_at_once(library: Library) -> None:
    with pytest.raises(BadRecord) as bad:
        read(library, practice(title="", answer=..., verdict="x"))

    assert {fault.pointer for fault in bad.value.faults} == {"/record/title", "/record/answer", "/record/verdict"}


@pytest.mark.parametrize("change", [lambda data: b"\xef\xbb\xbf" + data, lambda data: data.replace(b"\n", b"\r\n")])
def test_marks_other_systems_leave_are_no_fault(change: Callable[[bytes], bytes], library: Library) -> None:
    read(library, change(WHOLE))


def test_texts_come_out_on_one_line() -> None:
    record = read_record(practice(demand=" 一\n\n二\t三\u2028四\u3000 "))

    assert record.record["demand"] == "一 二 三 四"


def test_pointer_is_as_rfc_6901_has_it(library: Library) -> None:
    with pytest.raises(BadRecord) as bad:
        read(library, practice(**{"a/b~c": 1}))

    assert bad.value.faults[0].pointer == "/record/a~1b~0c"
