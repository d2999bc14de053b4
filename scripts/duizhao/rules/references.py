"""Every pointer a record holds, with the keys that lead to it."""

from collections.abc import Iterator

from ..model.directive import Directive
from ..model.library import Library
from ..model.material import Material
from ..model.practice import Practice, Reference
from ..model.record import Key, Record
from ..model.scene import Scene


def to_provisions(record: Record) -> Iterator[tuple[tuple[Key, ...], Reference]]:
    """Yield (keys, reference) for each pointer to a provision."""
    match record:
        case Practice():
            for i, citation in enumerate(record.citations):
                yield ("citations", i), citation
            for i, duty in enumerate(record.keep):
                if duty.citation:
                    yield ("keep", i, "citation"), duty.citation
        case Scene():
            for name in ("steps", "records"):
                for i, item in enumerate(getattr(record, name)):
                    if item.citation:
                        yield (name, i, "citation"), item.citation


def to_records(record: Record) -> Iterator[tuple[tuple[Key, ...], type[Record], str]]:
    """Yield (keys, kind, id) for each pointer to a whole record."""
    match record:
        case Practice():
            yield ("scene",), Scene, record.scene
            for i, material in enumerate(record.materials):
                yield ("materials", i), Material, material
            for i, directive in enumerate(record.searched):
                yield ("searched", i), Directive, directive
        case Scene():
            for i, item in enumerate(record.records):
                yield ("records", i, "material"), Material, item.material
        case Directive() if record.superseded_by:
            yield ("superseded_by",), Directive, record.superseded_by


def known_ids(library: Library, kind: type[Record]) -> list[str]:
    """Return the ids of all records of a kind."""
    return [record.id for record in library.records() if type(record) is kind]
