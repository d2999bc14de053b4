"""The places on a page that a correction can name: the values of its front matter, by the names readers know."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..exports.schema import schemas
from ..model.dates import PATTERN
from ..model.directive import Directive, Source
from ..model.evidence import Evidence
from ..model.library import Library
from ..model.material import Material
from ..model.practice import Practice, Reference
from ..model.record import Key, Record
from ..model.scene import Scene
from ..model.vocabulary import Term
from .form_schema import Schema, is_code, resolved, words

SCHEMA_OF: dict[type[Record], str] = {
    Directive: "directive.json",
    Practice: "practice.json",
    Scene: "scene.json",
}
"""Kinds whose values lie in a file of their own."""
NAMED: dict[str, type[Record]] = {
    "scene": Scene,
    "materials": Material,
    "material": Material,
    "searched": Directive,
    "superseded_by": Directive,
}
LEFT_OUT = ("changes", "reviewed", "link", "order", "id")
"""Records of our own work, and ids, which are for ever."""
FACTS = (
    "title",
    "short",
    "issuers",
    "doc_number",
    "label",
    "locator",
    "official_urls",
    "publisher",
    "url",
    "unit",
    "per",
)
"""Words that are not ours, or by which pages are found."""


@dataclass(frozen=True)
class Part:
    """One value: where it lies, what it is called, what it says."""

    keys: tuple[Key, ...]
    label: str
    text: str
    is_prose: bool
    """Whether it is prose of ours, which other prose may replace; facts, judgements, numbers and ids need a person."""


def parts(library: Library, record: Record) -> list[Part]:
    """Return the places on a page, in the order of its front matter; none for kinds kept in lists or written as prose."""
    name = SCHEMA_OF.get(type(record))
    if name is None:
        return []
    schema = schemas()[name]
    return list(_Walk(library, schema).below(record, schema, (), ""))


class _Walk:
    def __init__(self, library: Library, root: Schema) -> None:
        self.library = library
        self.root = root

    def below(self, value: object, schema: Schema, keys: tuple[Key, ...], label: str) -> Iterator[Part]:
        """Yield the values below one value, which is a model, a tuple or a leaf."""
        schema = resolved(self.root, schema)
        if isinstance(value, tuple):
            for i, item in enumerate(value):
                yield from self.below(item, schema["items"], (*keys, i), f"{label} {getattr(item, 'label', i + 1)}")
        elif isinstance(value, Evidence):
            yield Part(keys, label, value.level.label, is_prose=False)
        elif isinstance(value, Source):
            yield Part(keys, label, f"{value.publisher} {value.address}", is_prose=False)
        elif isinstance(value, (str, int, float)):
            yield self.leaf(value, schema, keys, label)
        elif value is not None:
            yield from self.fields(value, schema, keys, label)

    def fields(self, value: object, schema: Schema, keys: tuple[Key, ...], label: str) -> Iterator[Part]:
        names = [name for name in schema["properties"] if name not in LEFT_OUT]
        if isinstance(value, Reference):
            names = [name for name in names if name not in ("directive", "provision")]
            yield Part((*keys, "provision"), f"{label} · 依据" if names else label, self.cited(value), is_prose=False)
        for name in names:
            child = schema["properties"][name]
            own = words(resolved(self.root, child))[0]
            yield from self.below(getattr(value, name), child, (*keys, name), f"{label} · {own}" if label else own)

    def leaf(self, value: str | float, schema: Schema, keys: tuple[Key, ...], label: str) -> Part:
        names = [key for key in keys if isinstance(key, str)]
        if isinstance(value, Term):
            return Part(keys, label, value.label, is_prose=False)
        if not isinstance(value, str):
            return Part(keys, label, f"{value:g}", is_prose=False)
        if kind := NAMED.get(names[-1]):
            record = self.library.find(kind, value)
            return Part(keys, label, record.title if record else value, is_prose=False)
        is_fact = names[-1] in FACTS or schema.get("pattern") == PATTERN or is_code(schema)
        return Part(keys, label, value, is_prose=not is_fact)

    def cited(self, reference: Reference) -> str:
        directive = self.library.find(Directive, reference.directive)
        provision = self.library.provision(reference)
        if directive is None or provision is None:
            return f"{reference.directive}#{reference.provision}"
        return f"《{directive.short}》{provision.shown_label}"
