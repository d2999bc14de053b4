"""Why a benchmark did not run, and the calls that none of them can carry out."""

from collections.abc import Collection, Sequence
from pathlib import Path


class BenchFault(Exception):
    """A benchmark did not run; the message says what to do."""


class ToolMissing(BenchFault):
    """Something to measure with is not on this machine; the message says what to install."""


class WrongCall(BenchFault):
    """The call cannot be carried out as written."""


def require_format(format: str, known: Collection[str]) -> None:
    """Raise WrongCall unless a report can be written in this format."""
    if format not in known:
        raise WrongCall(f"没有“{format}”这种格式；可用：{'、'.join(known)}")


def require_rivals(against: Sequence[str], known: Collection[str]) -> None:
    """Raise WrongCall unless each of the names is one to compare with."""
    if unknown := [name for name in against if name not in known]:
        raise WrongCall(f"不会和“{unknown[0]}”比；可用：{'、'.join(known)}")


def require_built(site: Path) -> None:
    """Raise WrongCall unless there is a site in the folder."""
    if not (site / "index.html").is_file():
        raise WrongCall(f"{site} 里没有构建好的网站；先运行 duizhao build")
