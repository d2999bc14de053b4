"""Libraries of any size: sound, the same every time, and like the real one."""

from pathlib import Path

from duizhao.bench.synthetic import write_grown
from duizhao.compose import compose
from duizhao.findings import Severity
from duizhao.model.library import Library
from duizhao.verification import verify

from ..conftest import GOOD, ROOT, TODAY


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_as_many_pages_as_asked_for_and_the_same_again(library: Library, tmp_path: Path) -> None:
    assert write_grown(library, GOOD, tmp_path / "one", 60) == 60
    write_grown(library, GOOD, tmp_path / "two", 60)

    assert len(compose(verify(tmp_path / "one", TODAY)[0])) == 60
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_records_are_sound_and_as_long_as_real_ones(real_library: Library, tmp_path: Path) -> None:
    write_grown(real_library, ROOT / "docs", tmp_path / "grown", 500)

    grown, findings = verify(tmp_path / "grown", TODAY)

    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []
    for kind in ("practices", "directives"):
        real, made = getattr(real_library, kind), getattr(grown, kind)
        assert len(made) > 1.4 * len(real)
        lengths = [sum(len(grown.texts[record.path]) for record in found) / len(found) for found in (made, made[::-1])]
        assert 0.9 < lengths[0] / (sum(len(real_library.texts[r.path]) for r in real) / len(real)) < 1.2
    titles = [record.title for record in grown.practices]
    assert len(set(titles)) == len(titles)


def test_no_fewer_than_there_are(library: Library, tmp_path: Path) -> None:
    assert write_grown(library, GOOD, tmp_path / "grown", 1) == len(compose(library))
    assert tree(tmp_path / "grown") == tree(GOOD)
