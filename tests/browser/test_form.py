"""The contribution form as somebody without an account uses it, and what becomes of the file it saves."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from duizhao.building import build
from duizhao.project import Project

from ..conftest import ROOT, TODAY
from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
Run = Callable[..., CompletedProcess[str]]
PAGE = "contribute/form/"
CITED = {"directive": "branch-work-regulations-2018", "provision": "16"}
RECORD: dict[str, Any] = {
    "title": "主题党日要另做图文链接",
    "aliases": ["做图文链接", "党日做图文"],
    "scene": "themed-party-day",
    "demanded_by": ["上级党委"],
    "demand": "每次主题党日办完，要求另做一份图文链接报上去。",
    "verdict": "beyond",
    "verdict_on": "只指每次都要另做图文链接",
    "verdict_reason": "所见的条文写了每月 1 天，没有写要另做图文链接，所以是多出来的要求；本地另有正式文件的，按文件办。",
    "answer": "按月办了、记录写清就够，不必每次另做图文链接。",
    "citations": [
        CITED | {"demanded": "没有图文链接就算没有办。", "bearing": "这一条要的是每月办 1 天，没有提图文链接。"}
    ],
    "enough": ["记录里写清哪天、谁到会、议定了什么"],
    "keep": [{"text": "每月有相对固定的 1 天作主题党日。", "citation": CITED}],
    "say": ["记录都在本子上，您随时可以看，图文链接能不能就不另做了？"],
    "why_it_happens": "看链接比到现场省事。",
}


def saved(page: Page) -> dict[str, Any]:
    """Press 保存 by keyboard and read what was saved."""
    page.get_by_role("button", name="检查并存成文件").focus()
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    return json.loads(Path(waiting.value.path()).read_text(encoding="utf-8"))


def write(page: Page, *keys: str) -> None:
    """Type what a person types: texts, or a key by its name in angle brackets."""
    for key in keys:
        if key.startswith("<"):
            page.keyboard.press(key.strip("<>"))
        else:
            page.keyboard.insert_text(key)


def file_of(tmp_path: Path, record: dict[str, Any], kind: str = "practice", **frame: Any) -> Path:
    about = {"format": "duizhao-record", "version": 1, "kind": kind, "edition": TODAY, "created": TODAY}
    file = tmp_path / "以前存的.duizhao.json"
    file.write_text(json.dumps(about | {"record": record} | frame, ensure_ascii=False), encoding="utf-8")
    return file


def reopen(page: Page, file: Path) -> None:
    page.get_by_label("接着填以前存的文件").set_input_files(file)


def preview(page: Page) -> Locator:
    return page.get_by_role("region", name="预览")


def fill_by_keyboard(page: Page) -> None:
    """The whole of RECORD with Tab, Enter and letters; never a mouse."""
    page.get_by_label("标题（必填）").focus()
    write(page, RECORD["title"], "<Tab>", RECORD["aliases"][0], "<Enter>", RECORD["aliases"][1])
    expect(page.get_by_label("别的说法 2", exact=True)).to_be_focused()
    write(page, "<Tab>", "<Tab>", "<Tab>")
    expect(page.get_by_label("场景（必填）")).to_be_focused()
    while page.get_by_label("场景（必填）").input_value() != RECORD["scene"]:
        page.keyboard.press("ArrowDown")
    write(page, "<Tab>", "<Tab>", RECORD["demanded_by"][0], "<Tab>", "<Tab>", "<Tab>", RECORD["demand"], "<Tab>")
    expect(page.get_by_label("结论（必填）")).to_be_focused()
    while page.get_by_label("结论（必填）").input_value() != RECORD["verdict"]:
        page.keyboard.press("ArrowDown")
    write(page, "<Tab>", RECORD["verdict_on"], "<Tab>", RECORD["verdict_reason"], "<Tab>", RECORD["answer"], "<Tab>")
    expect(page.get_by_role("button", name="逐条对照：加一条")).to_be_focused()
    write(page, "<Enter>")
    expect(page.get_by_role("combobox", name="依据（必填）")).to_be_focused()
    write(page, "支部条例 16")
    expect(page.locator(".form-option").first).to_contain_text("《支部工作条例》第十六条")
    write(page, "<ArrowDown>", "<Enter>")
    expect(page.get_by_role("button", name="换一条，现在是《支部工作条例》第十六条")).to_be_focused()
    write(page, "<Tab>", RECORD["citations"][0]["demanded"], "<Tab>", RECORD["citations"][0]["bearing"])
    write(page, "<Tab>", "<Tab>", "<Tab>", "<Tab>")  # 语气、删掉、加一条、查过的文件：加一条
    write(
        page,
        "<Tab>",
        RECORD["enough"][0],
        "<Tab>",
        "<Tab>",
        "<Tab>",
        RECORD["keep"][0]["text"],
        "<Tab>",
        "支部条例 十六",
    )
    expect(page.locator(".form-option").first).to_contain_text("《支部工作条例》第十六条")
    write(
        page,
        "<Enter>",
        "<Tab>",
        "<Tab>",
        "<Tab>",
        RECORD["say"][0],
        "<Tab>",
        "<Tab>",
        "<Tab>",
        RECORD["why_it_happens"],
    )
    expect(page.get_by_label("为什么会这样（必填）")).to_have_value(RECORD["why_it_happens"])


def test_filled_by_keyboard_saved_imported_checked_and_built(
    root: str, open_page: Open, duizhao: Run, tmp_path: Path, chromium: Any
) -> None:
    page = open_page(360)
    page.goto(at(root, PAGE))
    fill_by_keyboard(page)
    expect(preview(page)).to_contain_text(RECORD["answer"])
    content = saved(page)
    expect(page.get_by_role("status").filter(has_text="已存成")).to_be_visible()

    assert content["record"] == RECORD
    assert (content["format"], content["version"], content["kind"], content["edition"]) == (
        "duizhao-record", 1, "practice", TODAY,
    )  # fmt: skip
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    docs = Path(shutil.copytree(ROOT / "docs", tmp_path / "docs"))
    sent = tmp_path / "sent.duizhao.json"
    sent.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    done = duizhao("--docs", docs, "import", sent, "--id", "sent-in", "--today", TODAY)
    assert (done.returncode, done.stderr) == (0, "没有发现问题\n")
    assert duizhao("--docs", docs, "check", "--today", TODAY).returncode == 0
    site = tmp_path / "site"
    assert build(Project(ROOT), docs, site, TODAY).pages
    built = open_page(360)
    built.goto(at(f"{site.as_uri()}/", "practices/sent-in/"))
    expect(built.get_by_role("heading", level=1)).to_have_text(RECORD["title"])
    for text in (RECORD["answer"], RECORD["citations"][0]["bearing"], RECORD["say"][0], RECORD["why_it_happens"]):
        expect(built.locator("main")).to_contain_text(text)


def test_what_is_missing_is_said_beside_the_field_and_in_a_list(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, PAGE))
    page.get_by_label("一句话答案").fill("长" * 121)
    page.get_by_role("button", name="检查并存成文件").focus()
    page.keyboard.press("Enter")
    summary = page.get_by_role("region", name=re.compile("处要改"))

    expect(summary).to_be_focused()
    expect(summary.get_by_role("link", name="场景：还没有选")).to_be_visible()
    title = page.get_by_label("标题（必填）")
    expect(title).to_have_attribute("aria-invalid", "true")
    expect(title).to_have_accessible_description(re.compile("这一页叫什么.*还没有填"))
    expect(page.get_by_label("一句话答案")).to_have_accessible_description(re.compile("最多 120 个字，现在 121 个"))

    summary.get_by_role("link", name=re.compile("^一句话答案")).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("一句话答案")).to_be_focused()
    summary.get_by_role("link", name=re.compile("^逐条对照")).press("Enter")
    expect(page.get_by_role("button", name="逐条对照：加一条")).to_be_focused()
    title.fill("有了")
    expect(title).not_to_have_attribute("aria-invalid", "true")
    expect(summary.get_by_role("link", name=re.compile("^标题"))).to_have_count(0)


def test_rows_are_added_and_removed_and_the_keyboard_stays_where_it_was(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(http_root + PAGE)
    page.get_by_label("别的说法 1", exact=True).focus()
    write(page, "一", "<Enter>", "二", "<Enter>", "三")
    page.get_by_role("button", name="删掉别的说法 2").focus()
    page.keyboard.press("Enter")

    expect(page.get_by_label("别的说法 2", exact=True)).to_be_focused()
    expect(page.get_by_label("别的说法 2", exact=True)).to_have_value("三")
    for name in ("删掉别的说法 2", "删掉别的说法 1"):
        page.get_by_role("button", name=name).press("Enter")
    expect(page.get_by_role("button", name="别的说法：加一条")).to_be_focused()


def test_picker_can_be_closed_and_undone(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(http_root + PAGE)
    page.get_by_role("button", name="逐条对照：加一条").press("Enter")
    box = page.get_by_role("combobox", name="依据（必填）")
    box.fill("照片")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".form-option").last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    box.fill("照片")
    page.keyboard.press("Enter")
    page.get_by_role("button", name=re.compile("换一条")).press("Enter")
    expect(box).to_be_focused()


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "{{ 7 * 7 }} {% raw %}",
    "--- a: b # c",
    "&a *a !!python/object [x, {y: z}]",
    "שלום \u202eabc\u202c",
    "🏻👨‍👩‍👧‍👦🇨🇳",
    "[x](javascript:alert(1)) **粗** `码`",
    "x" * 3000,
]
UNSEEN = dict.fromkeys(map(ord, "\u202e\u202c\u200d"))


@pytest.mark.parametrize("root", ["file"], indirect=True)
def test_hostile_text_is_text_in_preview_and_on_the_page(
    root: str, open_page: Open, duizhao: Run, tmp_path: Path
) -> None:
    record = RECORD | {"say": HOSTILE, "aliases": ["做图文链接"], "why_it_happens": " ".join(HOSTILE)}
    page = open_page(360)
    page.goto(at(root, PAGE))
    reopen(page, file_of(tmp_path, record))
    expect(preview(page).locator(".say li")).to_have_text(HOSTILE)
    assert preview(page).locator("img, script").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    content = saved(page)

    docs = Path(shutil.copytree(ROOT / "docs", tmp_path / "docs"))
    done = duizhao("--docs", docs, "import", file_of(tmp_path, content["record"]), "--id", "sent-in", "--today", TODAY)
    assert "Traceback" not in done.stderr and (docs / "practices/sent-in.md").is_file()
    site = tmp_path / "site"
    refused = build(Project(ROOT), docs, site, TODAY)
    assert {finding.rule for finding in refused.findings} == {"TYPO-2"}, "what cannot be seen is not published"
    assert not site.exists()
    duizhao("--docs", docs, "check", "--fix", "--today", TODAY)
    assert build(Project(ROOT), docs, site, TODAY).pages
    built = open_page(360)
    built.goto(at(f"{site.as_uri()}/", "practices/sent-in/"))
    expect(built.locator(".say li")).to_have_text([line.translate(UNSEEN) for line in HOSTILE])
    assert built.locator("main img").count() == 0


def test_draft_is_kept_on_the_device_and_cleared_on_request(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, PAGE))
    page.get_by_label("标题（必填）").fill("还没写完")
    page.reload()
    expect(page.get_by_label("标题（必填）")).to_have_value("还没写完")

    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="清空").click()
    expect(page.get_by_label("标题（必填）")).to_have_value("还没写完")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="清空").click()
    expect(page.get_by_label("标题（必填）")).to_have_value("")
    page.reload()
    expect(page.get_by_label("标题（必填）")).to_have_value("")


def test_saved_file_is_opened_and_saved_alike(root: str, open_page: Open, tmp_path: Path) -> None:
    page = open_page(360)
    page.goto(at(root, PAGE))
    reopen(page, file_of(tmp_path, RECORD))
    expect(page.get_by_role("status").filter(has_text="已打开")).to_be_visible()

    assert saved(page)["record"] == RECORD


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "读不出来"),
        (b"\xff\xfe\x00", "读不出来"),
        (b'{"format": "duizhao-record", "version": 9}', "另一个版本"),
        (b"[" * 300_000, "文件太大"),
    ],
)
def test_file_that_cannot_be_opened_is_said_so(
    data: bytes, fault: str, http_root: str, open_page: Open, tmp_path: Path
) -> None:
    file = tmp_path / "坏的.json"
    file.write_bytes(data)
    page = open_page()
    page.goto(http_root + PAGE)
    page.get_by_label("标题（必填）").fill("原来的")
    reopen(page, file)

    expect(page.get_by_role("alert").filter(has_text=fault)).to_be_visible()
    expect(page.get_by_label("标题（必填）")).to_have_value("原来的")


def test_page_leads_to_its_correction_which_is_imported(
    root: str, open_page: Open, duizhao: Run, tmp_path: Path
) -> None:
    page = open_page(360)
    page.goto(at(root, "practices/themed-day-photos/"))
    page.get_by_role("link", name="更正这页").press("Enter")

    expect(page.get_by_role("radio", name="更正一页已有的")).to_be_checked()
    expect(page.get_by_role("link", name="主题党日记录后面要附照片")).to_have_attribute(
        "href", re.compile(r"practices/themed-day-photos/(index\.html)?$")
    )
    place = page.get_by_label("哪一处")
    place.select_option(place.locator("option", has_text="为什么会这样").get_attribute("value"))
    expect(page.locator(".form-current")).to_contain_text("检查的人没有到过现场")
    page.get_by_label("哪里不对（必填）").fill("说得太死。")
    page.get_by_label("应当写成").fill("检查的人多半没有到过现场，看照片最快。")
    page.get_by_label("来源怎么说（必填）").fill("第十六条没有提照片。")
    page.get_by_label("在哪里看到的（必填）").fill("https://www.gov.cn/")
    expect(preview(page)).to_contain_text("检查的人多半没有到过现场")
    content = saved(page)

    assert content["kind"] == "correction"
    assert (content["record"]["page"], content["record"]["field"]) == (
        "practices/themed-day-photos/",
        ["why_it_happens"],
    )
    docs = Path(shutil.copytree(ROOT / "docs", tmp_path / "docs"))
    file = file_of(tmp_path, content["record"], "correction")
    done = duizhao("--docs", docs, "import", file, "--today", TODAY)
    assert done.returncode == 0, done.stderr
    text = (docs / "practices/themed-day-photos.md").read_text(encoding="utf-8")
    assert "检查的人多半没有到过现场，看照片最快。" in text and "更正“为什么会这样”的文字" in text


def test_correction_needs_a_page(http_root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(http_root + PAGE)
    page.get_by_role("radio", name="更正一页已有的").check()
    page.get_by_role("button", name="检查并存成文件").press("Enter")
    page.get_by_role("link", name="哪一页：还没有选").press("Enter")
    box = page.get_by_role("combobox", name="哪一页（必填）")
    expect(box).to_be_focused()
    write(page, "党日 照片", "<Enter>")
    expect(page.get_by_role("button", name="换一页")).to_be_focused()
    expect(page.get_by_role("link", name="主题党日记录后面要附照片")).to_be_visible()


@pytest.mark.parametrize("fragment", ["#correct=nowhere/", "#correct=%E4%BC", "#correct=<img src=x onerror=alert(1)>"])
def test_unknown_page_in_the_address_is_said_so(fragment: str, http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(http_root + PAGE + fragment)

    expect(page.get_by_role("alert").filter(has_text="没有找到")).to_be_visible()
    expect(page.get_by_role("combobox", name="哪一页（必填）")).to_be_visible()


def test_what_looks_personal_is_shown_before_anything_is_saved(root: str, open_page: Open, tmp_path: Path) -> None:
    page = open_page(360)
    page.goto(at(root, PAGE))
    reopen(page, file_of(tmp_path, RECORD | {"demand": "打 13800138000 报上去。"}))
    page.get_by_role("button", name="检查并存成文件").press("Enter")
    warning = page.get_by_role("region", name="存之前看一眼")
    expect(warning).to_be_focused()
    warning.get_by_role("link", name=re.compile("^常见做法：像是手机号")).press("Enter")
    expect(page.get_by_label("常见做法（必填）").first).to_be_focused()

    page.get_by_role("button", name="检查并存成文件").press("Enter")
    with page.expect_download():
        page.get_by_role("button", name="我看过了").press("Enter")


def test_without_script_there_is_what_to_write(root: str, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(at(root, PAGE))

    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("[data-form]")).to_be_hidden()
    expect(page.get_by_role("cell", name="结论只针对什么")).to_be_visible()
    expect(page.get_by_role("cell", name="来源怎么说")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_targets_are_large_enough_and_nothing_runs_off_the_side(
    http_root: str, open_page: Open, tmp_path: Path
) -> None:
    """WCAG 2.2, 2.5.8 and 1.4.10."""
    page = open_page(320)
    page.goto(http_root + PAGE)
    reopen(page, file_of(tmp_path, RECORD))
    expect(page.get_by_label("标题（必填）")).to_have_value(RECORD["title"])
    small = [
        part.get_attribute("id")
        for part in page.locator(".form :is(button, input, select, textarea):visible").all()
        if min((part.bounding_box() or {"width": 0, "height": 0})[side] for side in ("width", "height")) < 24
    ]

    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_preview_is_printed_and_fields_are_not(http_root: str, open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    page.goto(http_root + PAGE)
    reopen(page, file_of(tmp_path, RECORD))
    page.emulate_media(media="print")

    expect(preview(page)).to_be_visible()
    expect(page.get_by_role("button", name="检查并存成文件")).to_be_hidden()
