"""What is wrong with a record file: what, where in it, how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import ValidationError

from ..model.record import Key
from ..reading.schema_messages import explain


@dataclass(frozen=True)
class Fault:
    """One thing to mend; `keys` lead to it from the top of the file."""

    keys: tuple[Key, ...]
    message: str
    fix: str

    @property
    def pointer(self) -> str:
        """The place as a JSON Pointer (RFC 6901); empty for the whole file."""
        return "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in self.keys)


class BadRecord(Exception):
    """The file cannot be used; nothing was written."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        super().__init__("record file with faults")
        self.faults = tuple(faults)


def from_schema(error: ValidationError, *above: Key) -> BadRecord:
    """Return what pydantic found, in Chinese, below the keys `above`."""
    return BadRecord(Fault((*above, *fault["loc"]), *explain(fault)) for fault in error.errors(include_url=False))
