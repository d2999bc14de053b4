"""What the verbs that build have in common."""

import sys
from typing import Annotated

import typer

from ..build_result import BuildResult
from ..reporting import FORMATS
from .application import Usage

Address = Annotated[str, typer.Option("--address", help="网站发布在哪里，如 https://example.org/；不写就看 mkdocs.yml")]


def address_of(written: str) -> str:
    """Return the address with a slash at its end; empty if none was given."""
    if written and not written.startswith(("https://", "http://")):
        raise Usage("--address 要以 https:// 或 http:// 开头")
    return f"{written.rstrip('/')}/" if written else ""


def show_findings(result: BuildResult, stopped: str) -> None:
    """Show what a build found; where it stopped the build, say so and end with 1."""
    if result.findings:
        print(FORMATS["text"](result.findings), file=sys.stderr)
    if not result.pages:
        print(stopped, file=sys.stderr)
        raise typer.Exit(1)
