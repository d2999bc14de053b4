"""Findings as text for people, JSON for tools, annotations for GitHub."""

import json
from collections.abc import Callable

from .findings import Finding, Severity


def as_text(findings: list[Finding]) -> str:
    """One line a finding, then the count."""
    lines = [str(finding) for finding in findings]
    return "\n".join([*lines, f"共 {len(lines)} 处要改" if lines else "没有发现问题"])


def as_json(findings: list[Finding]) -> str:
    """A list of objects: path, line, rule, severity, message, fix."""
    rows = [
        {
            "path": f.at.path,
            "line": f.at.line,
            "rule": f.rule,
            "severity": f.severity.value,
            "message": f.message,
            "fix": f.fix,
        }
        for f in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def as_github(findings: list[Finding]) -> str:
    """Workflow commands, which GitHub shows at the line in a pull request."""
    return "\n".join(
        f"::{'error' if f.severity is Severity.ERROR else 'warning'} "
        f"file={_property(f.at.path)},line={f.at.line},title={f.rule}::{_data(f'{f.message} — {f.fix}')}"
        for f in findings
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[list[Finding]], str]] = {"text": as_text, "json": as_json, "github": as_github}
