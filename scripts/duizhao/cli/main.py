"""The entry point: every verb, and how what goes wrong is told."""

import sys
from collections.abc import Callable
from contextlib import suppress

import typer

from ..build_result import BuildFault
from ..memory import collect_seldom
from ..system_faults import told
from . import (  # noqa: F401  each brings its verbs along
    adding,
    benching,
    checking,
    diffing,
    exporting,
    images,
    importing,
    rechecking,
    sites,
    vendoring,
)
from .application import Usage, app, complain
from .streams import flush_output, prepare_streams


def main() -> None:
    """Run the command line: exit 0 done, 1 findings or a failed build, 2 wrong usage."""
    collect_seldom()
    prepare_streams()
    run: Callable[..., int | None] = typer.main.get_command(app)
    try:
        code = run(standalone_mode=False)
        flush_output()
        sys.exit(code)
    except typer.TyperException as error:
        complain(f"用法不对：{_in_chinese(error)}。用 duizhao --help 看说明", 2)
    except Usage as error:
        complain(str(error), 2)
    except BuildFault as fault:
        complain(str(fault), 1)
    except BrokenPipeError:  # `duizhao check | head`: who was listening has gone, and wants nothing more
        with suppress(OSError):
            flush_output()
        sys.exit(1)
    except OSError as error:
        with suppress(OSError):
            flush_output()
        complain(f"读写文件时出错：{told(error)}", 1)
    except (KeyboardInterrupt, typer.Abort):
        complain("已中断", 130)


def _in_chinese(error: typer.TyperException) -> str:
    """Return typer's complaint in Chinese where we know it, else as typer words it."""
    match type(error).__name__:
        case "NoSuchOption":
            return f"没有 {getattr(error, 'option_name', '')} 这个选项"
        case "MissingParameter":
            return "少写了一个参数"
        case "NoSuchCommand":
            return "没有这个命令"
        case _:
            return error.format_message().rstrip(".")
