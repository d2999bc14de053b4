"""The numbers the project watches: content only grows, doubt only shrinks (tests/coverage-ratchet.json)."""

from ..model.library import Library
from ..model.vocabulary import EvidenceLevel
from .changes import Count


def counts(before: Library, after: Library) -> tuple[Count, ...]:
    """Return each number before and after, those that stayed the same too."""
    return tuple(
        Count(name, was, now, should_rise)
        for (name, was, should_rise), (_, now, _) in zip(_of(before), _of(after), strict=True)
    )


def _of(library: Library) -> list[tuple[str, int, bool | None]]:
    levels = [p.evidence.level for d in library.directives for p in d.provisions]
    numbers = [p.evidence.number_level for d in library.directives for p in d.provisions]
    return [
        ("做法", len(library.practices), True),
        ("场景", len(library.scenes), True),
        ("文件", len(library.directives), True),
        ("条款", len(levels), True),
        ("写成数据的数字", len(library.limits), True),
        ("多处核对过的条款", sum(level.is_well_seen for level in levels), True),
        ("待核对的条款", levels.count(EvidenceLevel.UNVERIFIED), False),
        ("条号待核对的条款", numbers.count(EvidenceLevel.UNVERIFIED), None),
        ("结论待核对的做法", sum(not library.is_settled(p) for p in library.practices), False),
    ]
