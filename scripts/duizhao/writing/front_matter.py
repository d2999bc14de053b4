"""A page's text from its values, in house style: long text folded, dates and numbers quoted."""

import yaml

LONG = 60
"""Characters beyond which a text gets lines of its own."""


def write_page(record_dict: dict[str, object], body: str = "") -> str:
    """Return front matter and body; reading it gives the same values. Keys keep the order they come in."""
    front = yaml.dump(record_dict, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100_000)
    return f"---\n{front}---\n" + (f"\n{body.strip()}\n" if body.strip() else "")


class _Dumper(yaml.SafeDumper):
    pass


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = ">" if len(text) > LONG and "\n" not in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
