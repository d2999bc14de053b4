"""`make audit`: are there known holes in the packages we lock? Standard library alone, so that it starts anywhere.

pip-audit asks for the versions in the lock files; it lives in an environment of its own. Exit codes:
0 asked, nothing known · 1 asked, there are holes · 3 could not ask, which is not the same as nothing known.
"""

import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv" / "audit"
TOOL = ROOT / ".github/tools/audit.txt"
LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-bench.lock")
CLEAN, HOLES, UNASKED = 0, 1, 3
SECONDS = 600
SHOWN = 300
"""Characters of what a program said."""
NAMED = 5


class CouldNotAsk(Exception):
    """Nobody could be asked; the message says what stood in the way."""


def main() -> int:
    try:
        packages = ask(installed_tool())
    except CouldNotAsk as why:
        print(f"没有问到有没有漏洞，不等于没有漏洞：{why}\n连上网再运行 make audit。", file=sys.stderr)
        return UNASKED
    return tell(packages)


def tell(packages: list[dict[str, Any]]) -> int:
    """Print what is known of each package; return the exit code."""
    left_out = [package["name"] for package in packages if "skip_reason" in package]
    found = list(holes(packages))
    for line in found:
        print(line)
    if found:
        print(f"共 {len(found)} 个已知的漏洞。升级这些软件包，再运行 make lock 和 make test。")
    if left_out:
        names = "、".join(left_out[:NAMED]) + (" 等" if len(left_out) > NAMED else "")
        print(
            f"{len(packages)} 个软件包里有 {len(left_out)} 个没有问到，不等于没有漏洞：{names}。\n"
            "检查网络，或者这里用的软件源能不能查漏洞，再运行 make audit。",
            file=sys.stderr,
        )
    if found:
        return HOLES
    if left_out:
        return UNASKED
    print(f"问过 {len(packages)} 个软件包，没有已知的漏洞。")
    return CLEAN


def installed_tool() -> Path:
    """Return pip-audit's program, installed as its own lock file has it. Raises CouldNotAsk."""
    programs = ENVIRONMENT / ("Scripts" if sys.platform == "win32" else "bin")
    stamp = ENVIRONMENT / "installed"
    if not stamp.exists() or stamp.read_bytes() != TOOL.read_bytes():
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        run("装不了查漏洞的程序", programs / "pip", "install", "-q", "--disable-pip-version-check", "--retries", "1",
            "--timeout", "15", "--require-hashes", "-r", TOOL)  # fmt: skip
        stamp.write_bytes(TOOL.read_bytes())
    return programs / "pip-audit"


def ask(tool: Path) -> list[dict[str, Any]]:
    """Return what pip-audit says of each package that is locked. Raises CouldNotAsk where it could not make one."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        locks = [word for lock in LOCKS for word in ("-r", ROOT / lock)]
        # Its exit code is 1 for holes and for having failed alike: what tells them apart is the report.
        options = ("--require-hashes", "--disable-pip", "--progress-spinner", "off", "--format", "json")
        said = run("", tool, *options, "--output", report, *locks)
        if not report.is_file() or not report.read_bytes().strip():
            raise CouldNotAsk(f"查漏洞的程序没有给出结果：{said}")
        packages: list[dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["dependencies"]
        return packages


def holes(packages: list[dict[str, Any]]) -> Iterator[str]:
    """Yield a line for each hole."""
    for package in packages:
        for hole in package.get("vulns", ()):
            mended = "、".join(hole["fix_versions"]) or "还没有"
            yield f"{package['name']} {package['version']}：{hole['id']}，改好的版本：{mended}"


def run(if_it_fails: str, *command: str | Path) -> str:
    """Run a program and return the end of what it said; raise CouldNotAsk with `if_it_fails`, if given, where it failed."""
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, errors="replace", timeout=SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CouldNotAsk(f"{if_it_fails or '运行不了查漏洞的程序'}（{error}）") from None
    said = (done.stderr or done.stdout).strip()[-SHOWN:]
    if if_it_fails and done.returncode:
        raise CouldNotAsk(f"{if_it_fails}：{said}")
    return said


if __name__ == "__main__":
    sys.exit(main())
