"""Fill a template: every value is escaped unless a template filter made it."""

from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from . import marks
from .citing import with_blanks
from .escaping import escape

TEMPLATES = Path(__file__).with_name("templates")


def _finalize(value: object) -> object:
    return value if isinstance(value, Markup) else escape("" if value is None else value)


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        comment_end_string="#%}",
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="{%#",  # the usual {# is how Markdown gives a heading its id
        autoescape=False,  # values are escaped by _finalize, for Markdown and HTML both
        finalize=_finalize,
    )
    environment.globals.update(marks.GLOBALS, with_blanks=with_blanks)
    return environment


_ENVIRONMENT = _environment()


def render(template: str, meta: dict[str, object], **values: object) -> str:
    """Return a page: `meta` as front matter, then the filled template."""
    front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=1000)
    body = _ENVIRONMENT.get_template(template).render(**values)
    return f"---\n{front}---\n\n{body.strip()}\n"
