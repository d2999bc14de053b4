"""Run commands one after another in one process, each as `main` would; print how each ended.

python commands.py '[["--docs", "docs", "check"], …]'
"""

import contextlib
import io
import json
import os
import sys

from duizhao.cli import main


def run(arguments: list[str]) -> dict[str, object]:
    out, err = io.StringIO(), io.StringIO()
    sys.argv = ["duizhao", *arguments]
    code: object = None
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
    return {"code": code, "out": out.getvalue(), "err": err.getvalue()}


if __name__ == "__main__":
    print(json.dumps([run(arguments) for arguments in json.loads(sys.argv[1])]), flush=True)
    os._exit(0)
