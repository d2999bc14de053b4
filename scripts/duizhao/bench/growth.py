"""How the search holds out as the library grows, and against odd questions."""

import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from ..search.documents import Documents, Page
from ..search.engine import ENGINE_SCRIPTS
from ..search.prebuilt import INDEX, TABLES, search_files
from .serving import serving
from .sizes import compressed

SENTENCE = re.compile(r"[^。！？\n]+[。！？]?")
SEED = 4
ASKED = ("照片", "会议记录可以打印吗", "zhutidangri", "会义记录", "支部条例第16条")


@dataclass(frozen=True)
class Growth:
    """What a library of a given number of pages comes to."""

    pages: int
    index_gzip: int
    build_s: float
    load_ms: float
    """Unpacking the index in the browser, fetched already."""
    question_ms: float
    """Mean of some questions, warm."""


@dataclass(frozen=True)
class Odd:
    """Random questions: how many, and the slowest in milliseconds. An error would have ended the run."""

    questions: int
    worst_ms: float


def grown(documents: Documents, count: int) -> Documents:
    """Return `count` pages: the real ones, then pages mixed from their sentences."""
    dice = random.Random(SEED)
    real = documents.pages
    sentences = [s for text in documents.texts() for s in SENTENCE.findall(text)]
    return replace(
        documents, pages=real[:count] + tuple(_mixed(real, sentences, dice, n) for n in range(len(real), count))
    )


def _mixed(real: tuple[Page, ...], sentences: list[str], dice: random.Random, number: int) -> Page:
    model = dice.choice(real)
    sections = tuple(
        replace(section, text="".join(dice.choices(sentences, k=max(1, len(SENTENCE.findall(section.text))))))
        for section in model.sections
    )
    words = re.findall(r"[\u4e00-\u9fff]{3,8}", "".join(dice.choices(sentences, k=6)))
    title = f"{dice.choice(words)}{dice.choice(words)}"
    return replace(model, url=f"made/{number}/", title=title, aliases=tuple(words[:4]), sections=sections)


def measure_growth(browser: Any, documents: Documents, shell: Path, count: int) -> Growth:
    """Build and load an index of `count` pages."""
    made = grown(documents, count)
    start = perf_counter()
    files = search_files(made, shell)
    built = perf_counter() - start
    with _loaded(browser, files, shell) as page:
        times = page.evaluate(_TIMES, list(ASKED))
    return Growth(len(made.pages), compressed(files[INDEX]), built, times["load"], times["question"])


def measure_odd(browser: Any, documents: Documents, shell: Path, questions: int) -> Odd:
    """Ask random strings of every kind of character, and long ones."""
    with _loaded(browser, search_files(documents, shell), shell) as page:
        return Odd(questions, page.evaluate(_ODD, [questions, SEED]))


@contextmanager
def _loaded(browser: Any, files: dict[str, bytes], shell: Path) -> Iterator[Any]:
    with TemporaryDirectory() as folder:
        site = Path(folder)
        for path, data in (files | {path: (shell / path).read_bytes() for path in ENGINE_SCRIPTS}).items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(data)
        tags = "".join(f'<script src="{path}"></script>' for path in (*ENGINE_SCRIPTS, TABLES, INDEX))
        (site / "index.html").write_text(f"<!doctype html><meta charset=utf-8>{tags}", encoding="utf-8")
        with serving(site) as (root, _):
            page = browser.new_page()
            page.goto(f"{root}index.html")
            try:
                yield page
            finally:
                page.close()


_TIMES = """asked => {
  const from = performance.now();
  self.searcher = DuizhaoSearch.load(DUIZHAO_INDEX, DUIZHAO_TABLES);
  const load = performance.now() - from;
  asked.forEach(text => DuizhaoSearch.query(searcher, text));
  const warm = performance.now();
  for (let n = 0; n < 5; n++) asked.forEach(text => DuizhaoSearch.query(searcher, text));
  return {load, question: (performance.now() - warm) / asked.length / 5};
}"""

_ODD = """([count, seed]) => {
  const searcher = DuizhaoSearch.load(DUIZHAO_INDEX, DUIZHAO_TABLES);
  let state = seed;
  const dice = below => { state = (state * 1103515245 + 12345) % 2147483648; return state % below; };
  const kinds = [
    () => String.fromCharCode(dice(256)), () => String.fromCharCode(dice(65536)),
    () => String.fromCharCode(0x4e00 + dice(20000)), () => String.fromCodePoint(0x1f300 + dice(600)),
    () => '.*+?^${}()|[]\\\\/<>&"\\''[dice(22)], () => String.fromCharCode(0x202a + dice(5)),
    () => String.fromCharCode(97 + dice(26)), () => '会议照片记录党员'[dice(8)],
  ];
  let worst = 0;
  for (let n = 0; n < count; n++) {
    const length = n % 100 ? dice(40) : 10000;
    const kind = dice(kinds.length + 1);
    let text = '';
    for (let i = 0; i < length; i++) text += (kinds[kind] || kinds[dice(kinds.length)])();
    const from = performance.now();
    DuizhaoSearch.query(searcher, text);
    worst = Math.max(worst, performance.now() - from);
  }
  return worst;
}"""
