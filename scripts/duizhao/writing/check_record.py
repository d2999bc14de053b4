"""Enter a check into a directive's page: one entry put in at its place, everything else byte for byte as it was."""

import copy
from typing import Any

import yaml

from ..model.evidence import Check
from ..reading.front_matter import FENCE, split
from ..reading.yaml_values import YamlFault
from .front_matter import write_scalar

BOM = "\ufeff"


class CannotEnter(Exception):
    """The page is written in a way we will not risk an edit on; the message says what to do."""


def with_check(text: str, provision_id: str, check: Check) -> str:
    """Return the text of a directive's page with one more check in the evidence of a provision.

    The text is edited, not written anew, then read back: it must hold the old values and the new
    check, nothing else. Raises LookupError if there is no such provision, CannotEnter if the page
    cannot be edited safely.
    """
    bom, text = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    try:
        expected: Any = copy.deepcopy(split(text).data)
        start, end = _front(text)
        evidence = _evidence(text[start:end], provision_id)
        _provision(expected, provision_id)["evidence"].setdefault("checks", []).append(check.model_dump(mode="json"))
        edited = text[:start] + _insert(text[start:end], evidence, check) + text[end:]
        unharmed = split(edited).data == expected
    except (YamlFault, TypeError, KeyError, AttributeError):
        unharmed = False
    if not unharmed:
        raise CannotEnter(
            f"“{provision_id}”的 evidence 写法特别，没有把握自动改，页面没有动；请自己在 checks 里加上这一条"
        )
    return bom + edited


def _front(text: str) -> tuple[int, int]:
    """Return where the YAML between the two fences begins and ends."""
    rows = text.split("\n")
    last = next(i for i, row in enumerate(rows[1:], 1) if row.rstrip() == FENCE)
    return len(rows[0]) + 1, sum(len(row) + 1 for row in rows[:last])


def _provision(data: Any, provision_id: str) -> dict[str, Any]:
    for provision in data["provisions"]:
        if str(provision["id"]) == provision_id:
            return provision  # type: ignore[no-any-return]
    raise LookupError(provision_id)


def _evidence(front: str, provision_id: str) -> yaml.MappingNode:
    """Return the node of a provision's evidence."""
    provisions = _child(yaml.compose(front, Loader=yaml.CSafeLoader), "provisions")
    for provision in provisions.value:
        if _child(provision, "id").value == provision_id:
            evidence = _child(provision, "evidence")
            if isinstance(evidence, yaml.MappingNode):
                return evidence
    raise LookupError(provision_id)


def _child(mapping: yaml.Node | None, key: str) -> yaml.Node:
    if isinstance(mapping, yaml.MappingNode):
        for name, value in mapping.value:
            if name.value == key:
                return value  # type: ignore[no-any-return]
    raise KeyError(key)


def _insert(front: str, evidence: yaml.MappingNode, check: Check) -> str:
    """Return the front matter with the check put in, in the style its surroundings have."""
    fields = {name.value: value for name, value in evidence.value}
    checks = fields.get("checks")
    if checks is not None and checks.flow_style:
        return _into_brackets(front, checks, _in_braces(check))
    if evidence.flow_style:
        return _into_brackets(front, evidence, f"checks: [{_in_braces(check)}]")
    column = evidence.value[0][0].start_mark.column
    lines = [] if checks else [f"{' ' * column}checks:"]
    dash = checks.start_mark.column if checks else column
    values = check.model_dump(mode="json")
    for n, (name, value) in enumerate(values.items()):
        lines.append(f"{' ' * dash}{'  ' if n else '- '}{name}: {write_scalar(value)}")
    newline = "\r\n" if "\r\n" in front else "\n"
    place = _end_of_line(front, _last_leaf(checks or evidence))
    return front[:place] + "".join(f"{line}{newline}" for line in lines) + front[place:]


def _into_brackets(front: str, node: yaml.Node, entry: str) -> str:
    place = node.end_mark.index - 1
    return f"{front[:place]}{', ' if node.value else ''}{entry}{front[place:]}"


def _in_braces(check: Check) -> str:
    return (
        "{"
        + ", ".join(f"{k}: {write_scalar(v, in_brackets=True)}" for k, v in check.model_dump(mode="json").items())
        + "}"
    )


def _last_leaf(node: yaml.Node) -> yaml.Node:
    """Return the last value within a node; what is written in brackets counts as one."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style:
        return node
    last = node.value[-1]
    return _last_leaf(last[1] if isinstance(last, tuple) else last)


def _end_of_line(front: str, leaf: yaml.Node) -> int:
    """Return where the line after a value begins; a folded value ends at its last line that says something."""
    end = len(front[: leaf.end_mark.index].rstrip())
    newline = front.find("\n", end)
    return len(front) if newline < 0 else newline + 1
