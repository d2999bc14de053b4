"""What a workflow of ours may not do, beyond what the linters know."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from ..conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*")
FOREIGN_CODE = re.compile(r"\bgit\b|\bmake\b|\bpython3?\b|\bpip\b|\bnpm\b|head_ref|refs/pull")


def read(path: Path) -> dict[str, Any]:
    """Return a workflow's values; YAML 1.1 reads the key `on` as true."""
    return workflow(path.read_text(encoding="utf-8"))


def workflow(text: str) -> dict[str, Any]:
    values = yaml.safe_load(text)
    return {("on" if key is True else key): value for key, value in values.items()}


def faults(text: str) -> Iterator[str]:
    """Yield what is wrong with a workflow, as text."""
    values = workflow(text)
    triggers = set(values["on"])
    yield from (f"not pinned: {line.strip()}" for line in text.splitlines() if _unpinned(line))
    if values.get("permissions") != {}:
        yield "rights for all jobs at once"
    if "pull_request_target" in triggers:
        yield "runs with rights in the place of contributed code"
    if "concurrency" not in values:
        yield "no concurrency"
    for name, job in values["jobs"].items():
        yield from (f"{name}: {fault}" for fault in _job_faults(job))
        if "pull_request" in triggers and set(job.get("permissions", {"": "write"}).values()) - {"read"}:
            yield f"{name}: contributed code runs with more than reading rights"
    if "pull_request" in triggers and re.search(r"\bsecrets\b|github\.token|GITHUB_TOKEN", text):
        yield "contributed code can see a secret"
    if "workflow_run" in triggers:
        yield from _privileged_faults(values)


def _unpinned(line: str) -> bool:
    return "uses:" in line and not line.lstrip().startswith("#") and not PINNED.search(line)


def _job_faults(job: dict[str, Any]) -> Iterator[str]:
    if not 0 < job.get("timeout-minutes", 0) <= 90:
        yield "no time limit"
    if "-latest" in job["runs-on"]:
        yield "a machine that changes by itself"
    for step in job["steps"]:
        if "actions/checkout@" in step.get("uses", "") and step.get("with", {}).get("persist-credentials") is not False:
            yield "the token stays in the checkout"
        if "${{" in step.get("run", ""):
            yield "a value is pasted into a script"


def _privileged_faults(values: dict[str, Any]) -> Iterator[str]:
    for job in values["jobs"].values():
        for step in job["steps"]:
            if "uses" in step:
                yield f"the privileged workflow uses {step['uses']}"
            script = "\n".join(line for line in step.get("run", "").splitlines() if not line.lstrip().startswith("#"))
            if FOREIGN_CODE.search(script):
                yield "the privileged workflow may run contributed code"
