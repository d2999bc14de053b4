"""Values of the contribution form's page: what can be read and filled in by hand where no script runs."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.guide import ContributePage
from ..model.library import Library
from ..model.submission import MAX_BYTES, SUFFIX
from ..tools.form_schema import Schema, correction_schema, practice_schema, resolved, words

CITED = ("directive", "provision")


@dataclass(frozen=True)
class Asked:
    """One thing to write: its name with those it belongs to, when it has to be there, and what it is about."""

    name: str
    needed: str
    hint: str


def form_values(library: Library) -> dict[str, object]:
    practice, correction = practice_schema(), correction_schema()
    return {
        "practice": list(_asked(practice, practice)),
        "correction": list(_asked(correction, correction)),
        "ways": library.find(ContributePage, "without-git"),
        "suffix": SUFFIX,
        "kilobytes": MAX_BYTES // 1024,
    }


def _asked(root: Schema, schema: Schema, above: str = "", must: str = "要") -> Iterator[Asked]:
    names = dict(schema["properties"])
    if all(name in names for name in CITED):
        for name in CITED:
            names.pop(name)
        if above and names:
            yield Asked(f"{above} · 依据", must, "哪份文件第几条。")
    for name, child in names.items():
        child = resolved(root, child)
        own, hint = words(child)
        label = f"{above} · {own}" if above else own
        is_needed = name in schema.get("required", ())
        yield Asked(label, must if is_needed else "", hint)
        inner = resolved(root, child.get("items", child))
        if "properties" in inner and inner["title"] != "Reference":
            yield from _asked(root, inner, label, must if is_needed else "写到它就要")
