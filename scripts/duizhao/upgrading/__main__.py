"""The command line: exit 0 done, 1 a step did not pass, 2 wrong usage, 130 interrupted."""

import re
import sys
from pathlib import Path

from .command import clean, lock, upgrade
from .running import runner
from .steps import WORK, Stopped

OLDEST = (3, 11)
"""The oldest Python that pyproject.toml allows: what newer ones no longer need must be in the locks too."""
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
KEPT = "旧的锁文件没有动。"


def main(arguments: list[str], root: Path) -> int:
    """Carry out `lock` or `upgrade` in the project at `root`; return the exit code."""
    verb, packages = arguments[:1], arguments[1:]
    if verb not in (["lock"], ["upgrade"]) or (verb == ["lock"] and packages) or not all(map(NAME.fullmatch, packages)):
        print("用法：make lock；make upgrade；只升一个包：make upgrade ONLY=pyyaml", file=sys.stderr)
        return 2
    if sys.version_info[:2] != OLDEST:
        print("锁文件要用最低支持的 Python 3.11 来做。装好以后运行：make upgrade PYTHON=python3.11", file=sys.stderr)
        return 2
    clean(root)
    (root / WORK).mkdir()
    log = root / WORK / "log.txt"
    try:
        if verb == ["lock"]:
            lock(root, runner(log))
        else:
            upgrade(root, packages, runner(log))
    except Stopped as stopped:
        print(f"\n{stopped}\n{KEPT}全部输出在 {log}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"读写文件时出错：{error.strerror}（{error.filename}）", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"已中断。{KEPT}", file=sys.stderr)
        return 130
    clean(root)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parents[3]))
