"""The log of changes and checks: newest first, under names that last."""

from pathlib import Path

from duizhao.exports.log import entries
from duizhao.model.library import Library
from duizhao.verification import verify

from ..conftest import TODAY

PAGE = "directives/sample-rules-2020.md"
LOG = "- {date: '2020-07-01', summary: 收录}\n"
SEEN = "    number_level: two-copies\n"
CHECKS = (
    "    checks:\n"
    "    - {date: '2026-01-02', outcome: unreachable, source: 官网, by: 甲}\n"
    "    - {date: '2026-01-02', outcome: same, source: 官网, by: 甲}\n"
)


def with_more(docs: Path, *replacements: tuple[str, str]) -> Library:
    page = docs / PAGE
    text = page.read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new, 1)
    page.write_text(text, encoding="utf-8")
    return verify(docs, TODAY)[0]


def test_newest_first_with_checks(docs: Path) -> None:
    library = with_more(docs, (LOG, LOG + "- {date: '2021-03', summary: 改了摘要}\n"), (SEEN, SEEN + CHECKS))

    assert [(e.date, e.title, e.summary, e.url) for e in entries(library)[:3]] == [
        ("2026-01-02", "《样例规定》第三条", "核对：打不开", "directives/sample-rules-2020/#p-3"),
        ("2026-01-02", "《样例规定》第三条", "核对：一致", "directives/sample-rules-2020/#p-3"),
        ("2021-03", "关于样例会议的若干规定", "改了摘要", "directives/sample-rules-2020/"),
    ]


def test_names_are_unique(docs: Path) -> None:
    library = with_more(docs, (LOG, LOG + LOG), (SEEN, SEEN + CHECKS))
    names = [entry.id for entry in entries(library)]

    assert len(set(names)) == len(names) == 6


def test_names_outlast_rewording_and_later_entries(library: Library, docs: Path) -> None:
    before = {entry.url: entry.id for entry in entries(library)}
    grown = with_more(docs, (LOG, LOG.replace("收录", "收录本页") + "- {date: '2021-03-01', summary: 改了}\n"))
    after = {entry.url: entry.id for entry in entries(grown) if entry.date == "2020-07-01"}

    assert after == before


def test_a_name_never_changes(library: Library) -> None:
    """Written out, so that nobody changes how names are made without seeing what it does to readers."""
    (name,) = (entry.id for entry in entries(library) if entry.url == "practices/sample-photos/")

    assert name == "urn:uuid:e0b32b73-e089-56e1-bd34-9c723e325c53"
