"""nginx, Caddy and Apache with our files: what a reader, a scanner and a cache get to see."""

import gzip
import http.client
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import pytest

from duizhao.hosting.headers import HEADERS
from duizhao.hosting.media_types import content_types

from .servers import SERVERS

Ask = Callable[..., http.client.HTTPResponse]
PAGE = f"<!doctype html><title>页</title>{'一条条款。' * 200}"
FIXED = "assets/main.57a0d79d.min.css"
OUTSIDE = "outside.txt"
SECRET = b"not for readers"


def fill(site: Path) -> None:
    """A small site with a file of each kind, and beside it what must stay out of reach."""
    files = {"index.html": PAGE, "404.html": "没有这个页面", "practices/index.html": PAGE, FIXED: "p{}" * 400}
    files |= {f"api/v1/x.{ending}": PAGE for ending in content_types()} | {"SHA256SUMS": "0  x\n"}
    for name, text in files.items():
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    for name in (".env", ".git/config", "practices/.draft", f"../{OUTSIDE}"):
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(SECRET)


@pytest.fixture(scope="module", params=SERVERS)
def ask(request: pytest.FixtureRequest) -> Iterator[Ask]:
    """Ask a server for a path exactly as written; the answer has its bytes in `data`."""
    with TemporaryDirectory() as folder:
        # Workers of a server started by root are somebody else.
        Path(folder).chmod(0o755)
        site, run = Path(folder, "站点 site"), Path(folder, "run")
        site.mkdir()
        run.mkdir()
        fill(site)
        with SERVERS[request.param](site, run) as root:

            def run_it(path: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
                connection = http.client.HTTPConnection(urlsplit(root).netloc, timeout=10)
                connection.putrequest(method, path, skip_accept_encoding=True)
                for name, value in headers.items():
                    connection.putheader(name.replace("_", "-"), value)
                connection.endheaders()
                answer = connection.getresponse()
                answer.data = answer.read()
                connection.close()
                return answer

            yield run_it


@pytest.mark.parametrize("path", ["/", "/practices/", "/no-such-page/", "/api/v1/x.json"])
def test_every_answer_carries_the_headers(path: str, ask: Ask) -> None:
    answer = ask(path)

    assert {name: answer.getheader(name) for name in HEADERS} == HEADERS


def test_each_kind_of_file_is_named_rightly(ask: Ask) -> None:
    named = {ending: ask(f"/api/v1/x.{ending}").getheader("Content-Type") for ending in content_types()}

    assert {ending: kind.lower() for ending, kind in named.items()} == content_types()
    assert ask("/SHA256SUMS").getheader("Content-Type").lower() == "text/plain; charset=utf-8"


def test_only_names_with_a_hash_are_kept_without_asking(ask: Ask) -> None:
    assert "immutable" in ask(f"/{FIXED}").getheader("Cache-Control")
    for path in ("/", "/api/v1/x.js", "/api/v1/x.docx"):
        assert ask(path).getheader("Cache-Control") == "no-cache"
    missing = ask("/assets/gone.0123abcd.css")
    assert missing.status == 404 and "immutable" not in (missing.getheader("Cache-Control") or "")


def test_unchanged_page_is_not_sent_again(ask: Ask) -> None:
    first = ask("/")
    again = ask("/", If_None_Match=first.getheader("ETag"))

    assert (again.status, again.data) == (304, b"")


def test_text_is_compressed_for_who_can_read_it(ask: Ask) -> None:
    packed = ask("/practices/", Accept_Encoding="gzip")

    assert packed.getheader("Content-Encoding") == "gzip" and "accept-encoding" in packed.getheader("Vary").lower()
    assert gzip.decompress(packed.data) == ask("/practices/").data == PAGE.encode()
    assert ask("/api/v1/x.png", Accept_Encoding="gzip").getheader("Content-Encoding") is None


def test_missing_page_is_told_as_missing(ask: Ask) -> None:
    for path in ("/no-such-page/", "/no-such.docx"):
        answer = ask(path)
        assert (answer.status, answer.data.decode()) == (404, "没有这个页面")
        assert answer.getheader("Content-Type").lower() == "text/html; charset=utf-8"


def test_address_of_a_folder_without_slash_leads_there_on_this_host(ask: Ask) -> None:
    answer = ask("/practices")

    assert answer.status in (301, 308)
    assert urlsplit(answer.getheader("Location")).path == "/practices/"


def test_folders_are_not_listed(ask: Ask) -> None:
    answer = ask("/api/v1/")

    assert answer.status in (403, 404)
    assert b"x.sqlite" not in answer.data


@pytest.mark.parametrize("path", ["/.env", "/.git/config", "/practices/.draft", "/%2eenv", "/.htaccess"])
def test_hidden_files_are_not_there(path: str, ask: Ask) -> None:
    answer = ask(path)

    assert answer.status in (403, 404)
    assert SECRET not in answer.data


@pytest.mark.parametrize(
    "path",
    [
        f"/../{OUTSIDE}",
        f"/practices/../../{OUTSIDE}",
        f"/%2e%2e/{OUTSIDE}",
        f"/..%2f{OUTSIDE}",
        f"/practices/..%5c..%5c{OUTSIDE}",
        f"//../{OUTSIDE}",
        f"/practices//..//..//{OUTSIDE}",
    ],
)
def test_nothing_outside_the_site_is_reached(path: str, ask: Ask) -> None:
    answer = ask(path)

    assert answer.status in (400, 403, 404)
    assert SECRET not in answer.data


def test_server_takes_nothing_in_and_says_little_of_itself(ask: Ask) -> None:
    assert ask("/", method="DELETE").status == 405
    named = ask("/").getheader("Server") or ""
    # Only an Apache's main configuration can make it tell less (ServerTokens).
    assert named in ("", "nginx") or named.startswith("Apache/")
