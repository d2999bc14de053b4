"""The form's logic, run as in the browser: what is gathered, what is wrong, files, finding."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from duizhao.contributing.record_file import read_record
from duizhao.model.library import Library
from duizhao.tools.form import form_clauses, form_data

from ..contributing.conftest import PRACTICE
from .conftest import TOOLS, Call, Raw, running

SCRIPTS = ("../vendored/json-schema.js", "../search/words.js", "form-core.js", "form-file.js", "form-find.js")
# The validator names schemas by address; the embedded engine has no URL of its own.
ADDRESSES = """
function URL(text, base) {
  this.href = text.charAt(0) === "#" ? String(base).split("#")[0] + text : text;
  this.hash = "";
}
"""


@pytest.fixture(scope="module")
def call(real_library: Library) -> Iterator[Call]:
    with running() as plain:
        plain.evaluate(ADDRESSES)  # type: ignore[attr-defined]
        for script in SCRIPTS:
            plain.evaluate((TOOLS / script).read_text(encoding="utf-8"))  # type: ignore[attr-defined]
        plain.evaluate(f"var clauses = {json.dumps(form_clauses(real_library))}")  # type: ignore[attr-defined]
        plain.evaluate(f"var data = {json.dumps(form_data(real_library))}")  # type: ignore[attr-defined]
        plain.evaluate(  # type: ignore[attr-defined]
            """
            function check(record) {
              var state = DuizhaoForm.filled(data.practice, data.practice, record);
              return DuizhaoForm.check(CfworkerJsonSchema.Validator, data.practice, state);
            }
            var listed = [];
            clauses.forEach(function (directive) {
              directive.provisions.forEach(function (one) {
                var words = [one[2], one[5]].concat(directive.aliases, one[6]).join(" ");
                listed.push({name: "《" + directive.short + "》" + one[1], words: words});
              });
            });
            var list = DuizhaoFormFind.prepared(listed);
            function names(typed) {
              return DuizhaoFormFind.find(list, typed, 5).map(function (one) { return one.name; });
            }
            """
        )
        yield plain


def faults(call: Call, record: dict[str, Any]) -> dict[str, str]:
    result: Any = call("check", record)
    return {fault["at"]: fault["message"] for fault in result["faults"]}


def real(record: dict[str, Any]) -> dict[str, Any]:
    """The sample practice with ids of the real library."""
    cited = {"directive": "branch-work-regulations-2018", "provision": "16", "demanded": "甲", "bearing": "乙"}
    return record | {"scene": "themed-party-day", "materials": [], "keep": [{"text": "甲"}], "citations": [cited]}


def test_a_whole_record_has_no_faults_and_comes_out_as_it_went_in(call: Call) -> None:
    record = real(PRACTICE) | {"effort": {"minutes_low": 1, "minutes_high": 2.5, "per_year": 12, "source": "报"}}
    record.pop("materials")
    result: Any = call("check", record)

    assert result == {"record": record, "faults": []}


def test_an_empty_form_names_what_is_needed_in_order(call: Call) -> None:
    found = faults(call, {})

    assert list(found)[:4] == ["/title", "/aliases", "/scene", "/demanded_by"]
    assert found["/title"] == "还没有填"
    assert found["/scene"] == found["/verdict"] == "还没有选"
    assert found["/say"] == found["/citations"] == "至少写一条"
    assert "/effort" not in found and "/cases" not in found


@pytest.mark.parametrize(
    ("change", "at", "message"),
    [
        ({"title": "字" * 81}, "/title", "太长了：最多 80 个字，现在 81 个"),
        ({"title": "👍" * 81}, "/title", "太长了：最多 80 个字，现在 81 个"),
        ({"title": " \n "}, "/title", "还没有填"),
        (
            {"cases": [{"publisher": "报", "kind": "commentary", "summary": "说", "date": "去年"}]},
            "/cases/0/date",
            "日期写成",
        ),
        ({"effort": {"minutes_low": "半小时"}}, "/effort/minutes_low", "这里要写数字"),
        ({"effort": {"minutes_low": "-1"}}, "/effort/minutes_low", "不能小于 0"),
        ({"effort": {"minutes_low": "1"}}, "/effort/source", "还没有填"),
        ({"verdict": "unfounded", "citations": []}, "/searched", "至少写一条"),
        ({"verdict": "banned"}, "/verdict", "从列表里选一个"),
        ({"citations": [{"demanded": "甲", "bearing": "乙"}]}, "/citations/0/directive", "还没有选依据"),
        ({"keep": [{"citation": {"directive": "x", "provision": "1"}}]}, "/keep/0/text", "还没有填"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(call: Call, change: dict[str, Any], at: str, message: str) -> None:
    found = faults(call, real(PRACTICE) | change)

    assert message in found[at]
    assert len(found) <= 4


def test_rows_left_empty_do_not_move_the_faults_of_others(call: Call) -> None:
    found = faults(
        call, real(PRACTICE) | {"cases": [{}, {"summary": "说"}, {}, {"publisher": "报"}], "say": ["", "好"]}
    )

    assert set(found) == {"/cases/1/publisher", "/cases/1/kind", "/cases/3/kind", "/cases/3/summary"}


def test_numbers_may_be_typed_full_width(call: Call) -> None:
    effort = {"minutes_low": "３０", "minutes_high": "６０", "per_year": " 12 ", "source": "报"}
    result: Any = call("check", real(PRACTICE) | {"effort": effort})

    assert result["record"]["effort"] == {"minutes_low": 30, "minutes_high": 60, "per_year": 12, "source": "报"}


@pytest.mark.parametrize(
    "record",
    [
        {"title": {"x": 1}, "aliases": "甲", "citations": {"0": 1}, "effort": [1], "keep": [None, 3, []], "odd": 1},
        {"__proto__": {"title": "甲"}, "constructor": "乙", "title": ["甲"]},
    ],
)
def test_odd_records_open_as_far_as_they_can_be_read(call: Call, record: dict[str, Any]) -> None:
    assert "/title" in faults(call, record)


def test_names_of_fields(call: Call) -> None:
    assert call("DuizhaoForm.nameAt", Raw("data.practice"), "/citations/1/demanded") == "逐条对照 2 · 常见做法"
    assert call("DuizhaoForm.nameAt", Raw("data.practice"), "/keep/0/citation/provision") == "还要做到的 1 · 依据"
    assert call("DuizhaoForm.nameAt", Raw("data.correction"), "/wrong") == "哪里不对"


def test_what_is_saved_is_what_the_import_reads(call: Call) -> None:
    text: Any = call("DuizhaoFormFile.text", Raw("data.file"), "practice", PRACTICE, "2026-11-26")
    record = read_record(text.encode())

    assert (record.kind, record.created, record.edition, record.record) == (
        "practice",
        "2026-11-26",
        "2026-11-25",
        PRACTICE,
    )
    assert call("DuizhaoFormFile.read", Raw("data.file"), text) == {"kind": "practice", "record": PRACTICE}
    assert call("DuizhaoFormFile.size", text) == len(text.encode())


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", "读不出来"),
        ("{", "读不出来"),
        ("null", "不是这个表单存的文件"),
        ('["duizhao-record"]', "不是这个表单存的文件"),
        ('{"format": "x"}', "不是这个表单存的文件"),
        ('{"format": "duizhao-record", "version": 2}', "另一个版本"),
        ('{"format": "duizhao-record", "version": 1, "kind": "scene", "record": {}}', "内容不全"),
        ('{"format": "duizhao-record", "version": 1, "kind": "practice", "record": []}', "内容不全"),
        ("字" * 100_000, "文件太大"),
    ],
)
def test_files_that_cannot_be_opened(call: Call, content: str, fault: str) -> None:
    found: Any = call("DuizhaoFormFile.read", Raw("data.file"), content)

    assert fault in found["fault"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("主题党日要附照片", "主题党日要附照片.duizhao.json"),
        ("../../etc/passwd", "etc-passwd.duizhao.json"),
        ("甲：“乙”？<丙>|*", "甲-乙-丙.duizhao.json"),
        ("👍\u202e", "记录.duizhao.json"),
        ("字" * 90, "字" * 40 + ".duizhao.json"),
    ],
)
def test_file_names_are_good_on_every_system(call: Call, title: str, name: str) -> None:
    assert call("DuizhaoFormFile.name", Raw("data.file"), "practice", title) == name


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("支部条例 16", "《支部工作条例》第十六条"),
        ("支部条例 十六", "《支部工作条例》第十六条"),
        ("主题党日", "主题党日"),
        ("签到", "签到"),
        ("文件 4000 字", "《若干规定》"),
    ],
)
def test_clauses_are_found_by_what_people_type(call: Call, typed: str, wanted: str) -> None:
    found: Any = call("names", typed)

    assert wanted in found[0], found


@pytest.mark.parametrize("typed", ["zzz", "？？", "<img>"])
def test_nothing_is_found_for_nonsense(call: Call, typed: str) -> None:
    assert call("names", typed) in ([], call("names", ""))
