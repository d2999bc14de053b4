"""What an upgrade changes, as tables for the pull request."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

ORDER = ("大版本", "小版本", "修补", "别的变动", "新加", "去掉")
NAME = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?\s*([^;]*)")
NUMBERS = re.compile(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?")


@dataclass(frozen=True)
class Change:
    """A package with its version before and after; None where it was or is not there."""

    name: str
    old: str | None
    new: str | None

    @property
    def kind(self) -> str:
        """How large the step is, by the first number that differs; a version below 1 promises nothing but patches."""
        if self.old is None or self.new is None:
            return "新加" if self.old is None else "去掉"
        before, after = NUMBERS.match(self.old), NUMBERS.match(self.new)
        if not before or not after or before.groups() == after.groups():
            return "别的变动"
        differs = next(place for place in range(3) if before.groups()[place] != after.groups()[place])
        if differs == 1 and before[1] == "0":
            return "大版本"
        return ORDER[differs]


def changes(old: Mapping[str, str], new: Mapping[str, str]) -> list[Change]:
    """Return what differs, the largest steps first, then by name."""
    found = [Change(name, old.get(name), new.get(name)) for name in old.keys() | new.keys()]
    return sorted((c for c in found if c.old != c.new), key=lambda c: (ORDER.index(c.kind), c.name))


def bounds(pyproject: str) -> dict[str, str]:
    """Return the bounds of each package pyproject.toml asks for itself, e.g. `~=1.6.1`, by normalised name."""
    project = tomllib.loads(pyproject)["project"]
    asked = [*project["dependencies"], *(item for extra in project["optional-dependencies"].values() for item in extra)]
    found = (match for item in asked if (match := NAME.match(item)))
    return {normalised(match[1]): match[2].strip() for match in found}


def normalised(name: str) -> str:
    """Return a package's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def change_table(found: Iterable[Change], own: Mapping[str, str]) -> str:
    """Return a Markdown table of changes; `own` are the bounds of the packages we ask for ourselves."""
    rows = [(c.name, c.old or "", c.new or "", c.kind, "直接" if normalised(c.name) in own else "间接") for c in found]
    return _table(("包", "旧", "新", "跨度", "谁要的"), rows)


def beyond_table(outdated: str, locked: Iterable[str], own: Mapping[str, str]) -> str:
    """Return a Markdown table of newer versions that the bounds leave out; empty if there are none.

    `outdated`: what `pip list --outdated --format json` printed. `locked`: the packages we lock; an environment brings
    some of its own, such as pip.
    """
    ours = {normalised(name) for name in locked}
    outside = (entry for entry in json.loads(outdated) if normalised(entry["name"]) in ours)
    found = sorted(outside, key=lambda entry: normalised(entry["name"]))
    rows = [
        (entry["name"], entry["version"], entry["latest_version"], _holder(normalised(entry["name"]), own))
        for entry in found
    ]
    return _table(("包", "现在", "最新", "谁拦着"), rows) if rows else ""


def _holder(name: str, own: Mapping[str, str]) -> str:
    return f"pyproject.toml 写着 `{own[name]}`" if own.get(name) else "别的包"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
