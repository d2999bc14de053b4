"""From a practice that was sent in to the text of its page."""

from collections.abc import Iterator

from pydantic import ValidationError

from ..model.directive import Directive
from ..model.library import Library
from ..model.practice import Practice
from ..model.record import Origin
from ..reading.front_matter import split
from ..reading.yaml_values import YamlFault
from ..rules.ref_1_record_exists import NAMES
from ..rules.references import known_ids, to_provisions, to_records
from ..rules.suggestion import nearest
from ..writing.front_matter import write_page
from .faults import BadRecord, Fault, from_schema

OURS = ("reviewed", "changes")
ADDED = "收录"
EXACT = 1e15
"""Whole numbers below this are written without a point."""


def practice_page(library: Library, record: dict[str, object], today: str) -> str:
    """Return the page's text, reviewed and added on the ISO day `today`. Empty values are left out.

    Raises BadRecord if the record does not fit the model or names what is not in the library.
    """
    if early := [name for name in OURS if name in record]:
        raise BadRecord(Fault(("record", name), f"不认识的字段“{name}”", "删掉它；日期由导入时写") for name in early)
    dated = {**record, "reviewed": today, "changes": [{"date": today, "summary": ADDED}]}
    try:
        practice = Practice.read(dated, Origin("", ""))
    except ValidationError as error:
        raise from_schema(error, "record") from None
    if faults := list(_dangling(library, practice)):
        raise BadRecord(faults)
    values = {name: _plain(value) for name, value in practice.model_dump(mode="json", exclude_defaults=True).items()}
    values["changes"] = values.pop("changes")  # last, as on every page
    return _readable(write_page(values), values)


def _dangling(library: Library, practice: Practice) -> Iterator[Fault]:
    """Yield a fault for each pointer that leads nowhere; what has faults of its own is taken to be there."""
    for keys, kind, wanted in to_records(practice):
        if library.find(kind, wanted) is None and not library.is_unread(kind, wanted):
            message = f"没有编号为“{wanted}”的{NAMES[kind]}"
            yield Fault(("record", *keys), message, nearest(wanted, known_ids(library, kind)))
    for keys, reference in to_provisions(practice):
        directive = library.find(Directive, reference.directive)
        if directive is not None and directive.provision(reference.provision) is None:
            message = f"《{directive.short}》里没有编号为“{reference.provision}”的条款"
            known = [provision.id for provision in directive.provisions]
            yield Fault(("record", *keys, "provision"), message, nearest(reference.provision, known))
        elif directive is None and not library.is_unread(Directive, reference.directive):
            message = f"没有编号为“{reference.directive}”的文件"
            fix = nearest(reference.directive, known_ids(library, Directive))
            yield Fault(("record", *keys, "directive"), message, fix)


def _plain(value: object) -> object:
    """Return the value with 30 for 30.0, as people write it."""
    if isinstance(value, dict):
        return {name: _plain(child) for name, child in value.items()}
    if isinstance(value, list):
        return [_plain(child) for child in value]
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < EXACT else value


def _readable(text: str, values: dict[str, object]) -> str:
    """Return the text if it reads back as these values."""
    try:
        if split(text).data == values:
            return text
    except YamlFault:
        pass
    raise BadRecord([Fault(("record",), "写成页面以后读回来不一样", "这是程序的错，把这份文件交给维护程序的人")])
