"""The content security policy: our pages need nothing it shuts off, and what gets into a page cannot run.

That every tool works under it is shown by the tests of each tool: their pages carry it, and a violation fails them.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from duizhao.bench.serving import serving
from duizhao.pages import DERIVED_PAGES, page_url

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
RECORDS = ("practices", "directives", "scenes", "materials", "guide", "contribute")
TELL = "addEventListener('securitypolicyviolation', e => console.error(e.effectiveDirective, e.blockedURI))"
REMEMBER = "self.shut = []; addEventListener('securitypolicyviolation', e => shut.push(e.effectiveDirective))"
SEND = """() => new Promise(done => {
  addEventListener('securitypolicyviolation', event => { if (event.effectiveDirective === 'form-action') done(); });
  document.getElementById('send').click();
})"""
"""Send the form and wait for the refusal; a click by Playwright would wait for where it leads."""
FOREIGN = "https://foreign.example"
PROBE = r"""
self.ran = [];
self.tried = {};
function attempt(name, act) {
  try { act(); self.tried[name] = "done"; } catch (error) { self.tried[name] = error.name; }
}
attempt("eval", function () { eval("ran.push('eval')"); });
attempt("function", function () { new Function("ran.push('function')")(); });
attempt("timeout", function () { setTimeout("ran.push('timeout')", 0); });
attempt("markup", function () { document.createElement("p").innerHTML = "<b>x</b>"; });
attempt("source", function () { document.createElement("script").src = "probe.js"; });
attempt("policy", function () { trustedTypes.createPolicy("other", { createHTML: String }); });
attempt("fetch", function () { fetch("FOREIGN/fetch").catch(function () {}); });
attempt("beacon", function () { navigator.sendBeacon("FOREIGN/beacon"); });
attempt("worker", function () { new Worker(URL.createObjectURL(new Blob(["1"]))).onerror = function () {}; });
""".replace("FOREIGN", FOREIGN)
ATTACKS = f"""
<script>ran.push("inline")</script>
<script src="{FOREIGN}/x.js"></script>
<img src="none.png" onerror="ran.push('handler')">
<img src="{FOREIGN}/x.png" alt=""><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">
<svg onload="ran.push('svg')"></svg>
<style>body {{ background: url({FOREIGN}/x.png) }}</style><p style="background: url({FOREIGN}/y.png)"></p>
<link rel="stylesheet" href="{FOREIGN}/x.css">
<base href="{FOREIGN}/">
<iframe src="{FOREIGN}/"></iframe><object data="{FOREIGN}/x.pdf"></object><embed src="{FOREIGN}/x.pdf">
<video src="{FOREIGN}/x.mp4"></video>
<a id="link" href="javascript:ran.push('link')">link</a>
<form action="{FOREIGN}/form"><button id="send">send</button></form>
"""


@pytest.fixture(scope="module")
def kinds(site: Path) -> list[str]:
    """Addresses of every page that is derived, and of one page of each kind of record."""
    derived = [page_url(path).removeprefix("/") for path in DERIVED_PAGES]
    one_each = [min(path for path in (site / kind).iterdir() if path.is_dir()) for kind in RECORDS]
    return ["", *derived, *(path.relative_to(site).as_posix() + "/" for path in one_each)]


def test_no_page_needs_what_the_policy_shuts_off(root: str, kinds: list[str], open_page: Open) -> None:
    page = open_page()
    page.add_init_script(TELL)
    for path in kinds:
        page.goto(at(root, path))
        page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
        page.mouse.wheel(0, 20000)
        expect(page.locator("html.js")).to_have_count(1)
        assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ink')"), path


def test_page_of_missing_addresses_has_it_too(site: Path, open_page: Open) -> None:
    """Its addresses begin at the server's root, so it is read from there."""
    page = open_page()
    page.add_init_script(TELL)
    with serving(site) as (root, _):
        page.goto(f"{root}404.html")
        page.locator("input[type=search]").first.fill("照片")
        expect(page.locator("a[data-result]").first).to_be_visible()


@pytest.fixture(params=["http", "file"])
def attacked(request: pytest.FixtureRequest, site: Path, tmp_path: Path) -> Iterator[str]:
    """Address of one of our pages into which everything got that must not run."""
    html = (site / "index.html").read_text(encoding="utf-8")
    html = re.sub(r"<(?:script|link)[^>]*>(?:</script>)?", "", html)
    html = html.replace("</title>", '</title><script src="probe.js"></script>').replace("</main>", f"{ATTACKS}</main>")
    assert ATTACKS in html
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    (tmp_path / "probe.js").write_text(PROBE, encoding="utf-8")
    if request.param == "file":
        yield (tmp_path / "index.html").as_uri()
        return
    with serving(tmp_path) as (root, _):
        yield root


def test_what_gets_into_a_page_cannot_run_or_call_out(attacked: str, chromium: Browser) -> None:
    context = chromium.new_context()
    reached: list[str] = []
    context.route(f"{FOREIGN}/**", lambda route: (reached.append(route.request.url), route.abort()))
    page = context.new_page()
    page.add_init_script(REMEMBER)
    page.goto(attacked)
    page.locator("#link").click()
    page.evaluate(SEND)

    assert urlsplit(page.url).path == urlsplit(attacked).path
    assert reached == []
    assert page.evaluate("ran") == []
    tried = page.evaluate("tried")
    assert {name for name, end in tried.items() if end == "done"} <= {"fetch", "beacon"}
    assert {"eval", "function", "timeout", "markup", "source", "policy", "worker"} <= tried.keys()
    assert set(page.evaluate("shut")) >= {
        "script-src-elem",
        "script-src-attr",
        "style-src-elem",
        "style-src-attr",
        "img-src",
        "connect-src",
        "frame-src",
        "object-src",
        "media-src",
        "base-uri",
        "form-action",
        "require-trusted-types-for",
        "trusted-types",
    }
    context.close()
