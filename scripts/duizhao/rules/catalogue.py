"""What is asked of a page, rule by rule, in the words of the rules themselves."""

from dataclasses import dataclass
from itertools import chain

from .. import rules
from ..findings import Severity
from ..reading.faults import FAULTS

OTHER = "其他"
GROUPS = {
    "文件和格式": ("FILE", "PAGE", "YAML", "SCHEMA", "ID"),
    "引用和依据": ("REF", "CITE", "SEARCH", "REASON", "LOC", "EVID"),
    "日期和效力": ("DATE", "STATUS", "FORCE", "DUE"),
    "标题、HTML 和链接": ("HEAD", "HTML", "LINK"),
    "隐私和图片": ("PRIV", "IMG"),
    "名字和搜索": ("ALIAS", "SYN", "NEAR"),
    "文字": ("OWN", "WORD", "TYPO"),
}
"""Kinds of rules by the first part of their ids, in the order of the reference page."""


@dataclass(frozen=True)
class Entry:
    """One rule, as its reference has it."""

    id: str
    title: str
    tip: str
    blocks: bool
    """Whether a finding stops a build; `check` fails for every one."""
    is_fixable: bool
    """Whether `check --fix` puts right what can be."""

    @property
    def anchor(self) -> str:
        """The fragment of its place on the page."""
        return self.id.lower()


def groups() -> dict[str, list[Entry]]:
    """Return every rule by kind; kinds without rules are left out."""
    found: dict[str, list[Entry]] = {title: [] for title in (*GROUPS, OTHER)}
    kinds = {family: title for title, families in GROUPS.items() for family in families}
    for entry in sorted(chain(_of_reading(), _of_rules()), key=_place):
        found[kinds.get(entry.id.split("-")[0], OTHER)].append(entry)
    return {title: entries for title, entries in found.items() if entries}


def _of_reading() -> list[Entry]:
    return [Entry(name, title, tip, blocks=True, is_fixable=False) for name, (title, tip) in FAULTS.items()]


def _of_rules() -> list[Entry]:
    return [
        Entry(
            rule.RULE,
            rule.TITLE,
            rule.TIP,
            blocks=getattr(rule, "SEVERITY", Severity.ERROR) is Severity.ERROR,
            is_fixable=getattr(rule, "FIXABLE", False),
        )
        for rule in rules.RULES
    ]


def _place(entry: Entry) -> tuple[int, str]:
    """Return what orders rules: families as listed above, then numbers."""
    families = [family for listed in GROUPS.values() for family in listed]
    family = entry.id.split("-")[0]
    return (families.index(family) if family in families else len(families)), entry.id
