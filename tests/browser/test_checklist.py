"""材料清单 and 情况说明 as people use them: phone, keyboard, from disk, no script, print, Word file."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from docx import Document
from PIL import Image
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
PHOTOS, MINUTES, NOTES = "themed-party-day.photos-and-video", "themed-party-day.meeting-minutes", "notes-chasing"


def tick(page: Page, name: str) -> None:
    page.locator(f'[data-item="{name}"] input').check()


def test_ticked_items_are_sorted_with_their_clauses(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "tools/checklist/"))
    for name in (PHOTOS, MINUTES, NOTES):
        tick(page, name)

    expect(page.locator(".checklist-status")).to_have_text("勾了 3 样：可由本地规定 1，未见依据 1，应当精简 1")
    heaps = page.locator(".heap")
    expect(heaps).to_have_count(3)
    unfounded = heaps.filter(has=page.locator('h3 [data-verdict="unfounded"]'))
    expect(unfounded).to_contain_text("照片影像（主题党日）")
    expect(unfounded).to_contain_text("不等于违规")
    unfounded.get_by_role("link", name=re.compile("若干规定")).first.click()
    expect(page).to_have_url(re.compile(r"/directives/burden-rules-2024/(index\.html)?#p-"))


def test_by_keyboard_alone(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "tools/checklist/"))
    page.get_by_label("在清单里找").focus()
    page.keyboard.type("抄学习笔记")
    expect(page.locator(".tick-list li:visible")).to_have_count(1)
    page.keyboard.press("Tab")
    expect(page.get_by_label("勾选：催党员抄学习笔记")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(".checklist-status")).to_contain_text("勾了 1 样")

    page.get_by_role("button", name="写成情况说明").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sheet h2")).to_have_text("关于“催党员抄学习笔记”的情况说明")
    expect(page.locator("[data-note-paper]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="下载 Word 文件")).to_be_focused()


def test_what_was_ticked_is_there_next_time_and_can_be_cleared(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "scenes/themed-party-day/"))
    tick(page, PHOTOS)
    page.goto(at(root, ""))
    page.goto(at(root, "scenes/themed-party-day/"))
    expect(page.locator(f'[data-item="{PHOTOS}"] input')).to_be_checked()

    page.get_by_role("button", name="清空").click()
    expect(page.locator(".checklist-status")).to_have_text("还没有勾")
    page.reload()
    expect(page.locator(f'[data-item="{PHOTOS}"] input')).not_to_be_checked()


def test_scene_hands_its_items_to_the_note(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "scenes/themed-party-day/"))
    tick(page, MINUTES)
    page.get_by_role("link", name="写成情况说明").click()

    expect(page).to_have_url(re.compile(r"/tools/checklist/(index\.html)?#i=themed-party-day\.meeting-minutes$"))
    expect(page.locator(".checklist-status")).to_have_text("勾了 1 样：可由本地规定 1")


def test_link_brings_the_list_to_another_device(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "tools/checklist/") + f"#i={PHOTOS},{NOTES},no-such-thing,<b>")

    expect(page.locator(".checklist-status")).to_have_text("勾了 2 样：未见依据 1，应当精简 1")


def test_word_file_from_the_browser(root: str, open_page: Open, tmp_path: Path) -> None:
    page = open_page(360)
    page.goto(at(root, "tools/checklist/") + f"#i={PHOTOS},{NOTES}")
    page.get_by_role("button", name="写成情况说明").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="下载 Word 文件").click()
    file = tmp_path / "note.docx"
    waiting.value.save_as(file)

    word = Document(str(file))
    assert waiting.value.suggested_filename == "关于有关材料和工作要求的情况说明.docx"
    assert [p.text for p in word.paragraphs if p.text] == page.locator(".sheet > :is(h2, p)").all_text_contents()
    assert round(word.sections[0].top_margin.mm) == 37
    pictures = [part for part in word.part.package.iter_parts() if part.partname == "/word/media/code.png"]
    found = [code.text for part in pictures for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(part.blob)))]
    # From disk there is no address a phone could open.
    assert found == ([page.url] if root.startswith("http") else [])


def test_note_goes_when_the_ticks_change(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(f"{http_root}tools/checklist/#i={PHOTOS}")
    page.get_by_role("button", name="写成情况说明").click()
    expect(page.locator(".sheet")).to_be_visible()
    tick(page, NOTES)

    expect(page.locator(".sheet")).to_be_hidden()


def test_list_prints_on_one_sheet(root: str, open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    page.goto(at(root, "scenes/organisational-life-meeting/"))
    boxes = page.locator(".records input")
    names = [box.evaluate("box => box.parentNode.dataset.item") for box in boxes.all()][:14]
    page.goto(at(root, "tools/checklist/") + "#i=" + ",".join(names))
    expect(page.locator(".heap li")).to_have_count(len(names))
    page.pdf(path=tmp_path / "list.pdf", prefer_css_page_size=True)

    reader = PdfReader(tmp_path / "list.pdf")
    assert len(reader.pages) == 1
    assert "在清单里找" not in reader.pages[0].extract_text()


def test_print_button_prints_only_the_note(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(f"{http_root}tools/checklist/#i={PHOTOS}")
    page.get_by_role("button", name="写成情况说明").click()
    page.evaluate("window.print = () => { window.asked = document.documentElement.dataset.print; }")
    page.get_by_role("button", name="打印说明").click()

    assert page.evaluate("window.asked") == "note"
    assert page.evaluate("document.documentElement.dataset.print") is None
    page.evaluate("document.documentElement.dataset.print = 'note'")
    page.emulate_media(media="print")
    expect(page.locator(".sheet")).to_be_visible()
    expect(page.locator(".checklist")).to_be_hidden()
    expect(page.locator("h1")).to_be_hidden()


def test_without_script_it_reads_and_the_word_file_is_there(root: str, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(at(root, "tools/checklist/"))
    expect(page.get_by_text("没有脚本也能看")).to_be_visible()
    expect(page.locator(".tick-list li").first).to_be_visible()
    expect(page.locator("input[type=checkbox].tick")).to_have_count(0)

    page.goto(at(root, "scenes/themed-party-day/"))
    expect(page.locator(".checklist")).to_be_hidden()
    for path in ("scenes/themed-party-day/", "practices/notes-chasing/"):
        page.goto(at(root, path))
        link = page.get_by_role("link", name="情况说明（Word 文件）")
        with page.expect_download() as waiting:
            link.click()
        assert waiting.value.suggested_filename == f"{path.split('/')[1]}.docx"
