"""Same in, same out: whatever the place, the day, the time zone, the locale, the umask or the order of hashes.

SOURCE_DATE_EPOCH as the Reproducible Builds project specifies it (version 1.1): the edition is its UTC day.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from duizhao.finish.integrity import compare

from ..conftest import GOOD, ROOT
from .running import run_all

pytestmark = pytest.mark.slow
EPOCH = "1795651199"
"""2026-11-25 23:59:59 UTC: the next day east of Greenwich, the same west of it."""
DAY = "2026-11-25"
YEAR = 365 * 24 * 3600
SHIFTED_CLOCK = Path(__file__).with_name("shifted_clock")
PARTS = ("mkdocs.yml", "overrides", "scripts", "LICENSE", "LICENSE-CONTENT", "pyproject.toml", "requirements.lock")


@dataclass(frozen=True)
class Machine:
    """Somebody's machine: where the checkout lies, its clock, zone, locale and umask."""

    place: str
    umask: int
    file_time: int
    environment: dict[str, str] = field(default_factory=dict)

    def make(self, below: Path) -> Path:
        """Build everything there is in a checkout of its own; return the folder that holds it."""
        checkout = below / self.place
        checkout.mkdir(parents=True)
        for part in PARTS:
            copy: Callable[..., object] = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            copy(ROOT / part, checkout / part)
        shutil.copytree(GOOD, checkout / "docs")
        for path in (checkout / "docs").rglob("*"):
            os.utime(path, (self.file_time, self.file_time))
        out = checkout / "out"

        def settle() -> None:
            os.umask(self.umask)
            os.chdir(checkout)

        exports = ("offline", "handbook", "epub", "sbom")
        made = run_all(
            ["build", "--site", out / "site"],
            *(["export", kind, "--out", out / "dist"] for kind in exports),
            before=settle,
            PYTHONPATH=os.pathsep.join(
                [str(SHIFTED_CLOCK), str(checkout / "scripts"), os.environ.get("PYTHONPATH", "")]
            ),
            SOURCE_DATE_EPOCH=EPOCH,
            **self.environment,
        )
        assert [(ended.code, ended.err) for ended in made] == [(0, "")] * len(made)
        assert str(checkout) in made[0].out
        return out


HERE = Machine(
    "a", 0o022, 1_600_000_000, {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "1", "LC_ALL": "C", "CLOCK_SHIFT": "0"}
)
THERE = Machine(
    "另一处 有空格/很深/的 目录",
    0o077,
    1_700_000_000,
    {"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "CLOCK_SHIFT": str(3 * YEAR + 12345)},
)


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    one, other = (machine.make(tmp_path_factory.mktemp("machine")) for machine in (HERE, THERE))
    return one, other


def test_byte_for_byte(made: tuple[Path, Path]) -> None:
    one, other = (tree(folder) for folder in made)

    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_everything_was_made(made: tuple[Path, Path]) -> None:
    """Of each kind of file that could hold a time, a path or an order there is one."""
    names = tree(made[0])

    assert compare(made[0] / "site").is_whole
    for ending in (".docx", ".sqlite", ".png", ".ics", ".atom", ".json", ".csv", ".js", ".html", ".css"):
        assert any(name.startswith("site/") and name.endswith(ending) for name in names), ending
    stems = ("duizhao-offline-{}.zip", "duizhao-handbook-{}.pdf", "duizhao-{}.epub", "duizhao-{}.cdx.json")
    assert {name for name in names if name.startswith("dist/")} == {f"dist/{stem.format(DAY)}" for stem in stems}
