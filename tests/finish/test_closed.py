"""The proof that nothing is loaded from another host."""

from pathlib import Path

import pytest

from ..closed_site import foreign_references

FOREIGN = [
    '<script src="https://cdn.example/x.js"></script>',
    '<link rel="stylesheet" href="//cdn.example/x.css">',
    '<img src="a.png" srcset="a.png 1x, https://cdn.example/b.png 2x">',
    '<form action="https://example.org/send"></form>',
    "<style>@import 'https://cdn.example/x.css';</style>",
    '<p style="background:url(https://cdn.example/x.png)"></p>',
    '<meta http-equiv="refresh" content="0; url=https://example.org/">',
    '<iframe src="HTTPS://example.org/"></iframe>',
    '<link rel="alternate stylesheet" href="https://cdn.example/x.css">',
    '<link href="https://cdn.example/x">',
    "<img alt=it's src=//cdn.example/x.png>",
    "<b title=it's></b><img src=//cdn.example/x.png alt='x'>",
    '<link rel="preload canonical" href="https://cdn.example/x.js">',
]


@pytest.mark.parametrize("html", FOREIGN)
def test_foreign_reference_is_found(html: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(f"<!doctype html>\n{html}", encoding="utf-8")

    assert [(path.name, line) for path, line, _ in foreign_references(tmp_path)] == [("page.html", 2)]


def test_foreign_reference_in_a_style_sheet(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a{}\nb{background:url('https://cdn.example/x.png')}", encoding="utf-8")

    assert [(line, address) for _, line, address in foreign_references(tmp_path)] == [(2, "https://cdn.example/x.png")]


def test_links_for_people_and_own_files_pass(tmp_path: Path) -> None:
    html = '<a href="https://www.gov.cn/">官网</a><img src="a/b.png"><script src="../x.js"></script><p>url(https://a.b)</p>'
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    (tmp_path / "a.css").write_text("a{background:url(data:image/png;base64,AA)}", encoding="utf-8")

    assert list(foreign_references(tmp_path)) == []


def test_names_of_pages_and_pictures_pass(tmp_path: Path) -> None:
    """A published page names its own address; browsers do not load any of these."""
    html = (
        '<link rel="canonical" href="https://example.org/x/"><link rel="Alternate" href="https://example.org/feed.xml">'
        '<meta property="og:image" content="https://example.org/card.png">'
        '<meta name="description" content="网址写成 url=https://example.org/ 的样子">'
    )
    (tmp_path / "page.html").write_text(html, encoding="utf-8")

    assert list(foreign_references(tmp_path)) == []
