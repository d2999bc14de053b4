"""NEAR-1 and OWN-1 on the real library: copies are caught, nothing else, at a cost that grows with the pages."""

import time
from collections.abc import Iterator
from dataclasses import replace

from duizhao.model.library import Library
from duizhao.model.practice import Practice
from duizhao.model.record import Origin
from duizhao.rules import near_1_not_twice, own_1_own_words


def placed(practice: Practice, name: str, **changes: object) -> Practice:
    """Return a practice as another page would hold it."""
    copy = practice.model_copy(update=changes)
    copy._origin = Origin(name, f"docs/practices/{name}.md")
    return copy


def copies(practice: Practice) -> Iterator[Practice]:
    yield placed(practice, "zz-1", title="另一个说法的标题")
    yield placed(practice, "zz-2", title="另一个说法的标题", scene="other-scene", materials=())
    yield placed(practice, "zz-3", title="另一个说法的标题", aliases=practice.aliases[:2])
    yield placed(practice, "zz-4", demand=practice.demand + "有的还要再补一份书面说明。")


def test_every_copied_page_is_caught(real_library: Library) -> None:
    for practice in real_library.practices[::3]:
        for copy in copies(practice):
            library = replace(real_library, practices=(*real_library.practices, copy))
            found = [f.at.path for f in near_1_not_twice.check(library)]
            assert found == [copy.path], (practice.id, copy.id)


def test_five_thousand_pages_take_seconds(real_library: Library) -> None:
    step = ord("一")

    def shifted(text: str, n: int) -> str:
        """Text of the same shape in which nothing is shared with the original."""
        return "".join(chr(step + (ord(c) - step + 97 * n) % 20_000) if "一" <= c <= "龥" else c for c in text)

    practices = tuple(
        placed(
            p,
            f"p-{n}",
            title=shifted(p.title, n),
            demand=shifted(p.demand, n),
            aliases=tuple(shifted(a, n) for a in p.aliases),
        )
        for n in range(5000)
        for p in [real_library.practices[n % len(real_library.practices)]]
    )
    begun = time.process_time()

    found = list(near_1_not_twice.check(replace(real_library, practices=practices)))

    assert time.process_time() - begun < 3
    assert found == []


def test_no_wording_is_exempt_that_need_not_be(real_library: Library) -> None:
    """Exemptions only shrink: each of them still hides something."""
    words = real_library.words
    for name in ("formulas", "alike"):
        for entry in getattr(words, name):
            rest = tuple(other for other in getattr(words, name) if other is not entry)
            library = replace(real_library, words=words.model_copy(update={name: rest}))
            assert list(own_1_own_words.check(library)), entry
