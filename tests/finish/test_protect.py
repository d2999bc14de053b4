"""Every page carries the policy; what the policy would shut off stops the build."""

import base64
import hashlib
from collections.abc import Callable
from pathlib import Path

import markdown
import pytest

from duizhao.build_result import BuildFault
from duizhao.building import build
from duizhao.finish.protect import protected
from duizhao.hosting.policy import page_policy
from duizhao.project import Project

from ..conftest import GOOD, ROOT, TODAY

HEAD = '<!doctype html>\n<html><head>\n<meta charset="utf-8">'
REFUSED = [
    '<p style="color:red">',
    "<p class='a'STYLE=color:red>",
    '<img src="x.png" onerror="alert(1)">',
    "<svg/onload=alert(1)>",
    '<a href="javascript:alert(1)">',
    '<a href=" jAvAsCrIpT:alert(1)">',
    '<a href="java\nscript:alert(1)">',
    '<a href="&#106;avascript:alert(1)">',
    '<a href="&#x01;javascript&colon;alert(1)">',
    '<svg><a xlink:href="javascript:alert(1)">',
    '<form action="javascript:alert(1)">',
    '<iframe srcdoc="x"></iframe>',
]


@pytest.fixture
def sealed() -> Callable[[str], tuple[str, list[str]]]:
    """Put HTML after a head and protect it; return the page as it is then, and the faults."""

    def run(body: str, head: str = HEAD) -> tuple[str, list[str]]:
        html, faults = protected(f"{head}\n{body}")
        return html, [f"{line} {fault}" for line, fault in faults]

    return run


def test_policy_comes_before_anything_that_loads(sealed: Callable) -> None:
    html, faults = sealed('<script src="../x.js"></script><link rel="stylesheet" href="../x.css">')

    assert faults == []
    assert html.startswith(f'{HEAD}\n  <meta http-equiv="Content-Security-Policy" content="{page_policy()}">')
    assert '<meta name="referrer" content="no-referrer">' in html


@pytest.mark.parametrize("body", REFUSED)
def test_code_that_no_policy_of_ours_allows_is_named(body: str, sealed: Callable) -> None:
    html, faults = sealed(body)

    assert [fault.split(" ")[0] for fault in faults] == ["4"]
    assert "Content-Security-Policy" not in html


@pytest.mark.parametrize(
    "body",
    [
        "<p>写 style= 和 onclick= 会怎样，javascript: 又会怎样</p>",
        '<pre><code>&lt;p style="color:red"&gt;</code></pre>',
        '<a href="https://example.org/?online=1&amp;style=2">去看</a>',
        '<a href="javascript/">文件夹</a>',
        '<p title="&quot;本条&quot;">条</p>',
    ],
)
def test_words_about_code_are_no_code(body: str, sealed: Callable) -> None:
    assert sealed(body)[1] == []


def test_inline_code_that_is_left_is_allowed_by_its_hash(sealed: Callable) -> None:
    html, faults = sealed("<script>a&&b()</script><style>p{margin:0}</style>")

    assert faults == []
    for source, code in (("script-src", "a&&b()"), ("style-src", "p{margin:0}")):
        digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        assert f"{source} 'self' 'sha256-{digest}';" in html
    assert "unsafe" not in html


def test_page_without_charset_is_named(sealed: Callable) -> None:
    assert sealed("<p>", head="<html>")[1] == ["1 没有 <meta charset>，安全策略没有地方写。检查 overrides/main.html"]


def test_build_with_a_handler_stops_and_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old", encoding="utf-8")
    monkeypatch.setattr("duizhao.generator.Generator.not_found", lambda generator, root: f'{HEAD}<p onclick="x()">')

    with pytest.raises(BuildFault, match=r"404\.html:3 onclick= 属性会被挡住"):
        build(Project(ROOT), GOOD, site, TODAY)
    assert (site / "index.html").read_text(encoding="utf-8") == "old"


@pytest.mark.slow
def test_each_page_has_the_one_policy(site: Path, unpacked: Path) -> None:
    """Without inline code the policy of a page is that of the headers, and no page is heavier for it than another."""
    for folder in (site, unpacked):
        pages = sorted(folder.rglob("*.html"))
        assert len(pages) > 200
        for page in pages:
            assert page.read_text(encoding="utf-8").count(f'content="{page_policy()}"') == 1, page


def test_aligned_column_needs_no_style() -> None:
    settings = Project(ROOT).markdown_extensions
    html = markdown.markdown("| 数 |\n|--:|\n| 1 |", extensions=list(settings), extension_configs=settings)

    assert '<td align="right">' in html and "style=" not in html
