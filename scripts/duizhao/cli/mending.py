"""`duizhao check --fix`: mechanical slips put right in the files of the content folder, and nowhere else."""

import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..exports.whole_file import write_whole
from ..fixing import mended
from ..model.library import Library
from ..reading.raw import leads_outside
from ..reading.walk import kind_of

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Mend:
    """A file before and after."""

    path: Path
    shown: str
    before: str
    after: str
    mark: bytes
    """The byte order mark it began with, if any."""

    @property
    def difference(self) -> str:
        """A unified diff, as git and patch read it."""
        before, after = _lines(self.before), _lines(self.after)
        return "".join(difflib.unified_diff(before, after, f"a/{self.shown}", f"b/{self.shown}"))

    def write(self) -> None:
        """Put the new text in place of the old at once. Raises OSError."""
        write_whole(self.path, self.mark + self.after.encode("utf-8"))


def mends(library: Library, docs: Path, concerns: Callable[[Path], bool]) -> Iterator[Mend]:
    """Yield what can be put right in the files of a library that a caller asks about. Raises OSError.

    Files reached through links are left alone: what they hold may lie outside.
    """
    for shown in sorted(library.texts):
        path = Path(shown)
        if path.is_symlink() or leads_outside(path, docs) or not concerns(path):
            continue
        data = path.read_bytes()
        mark = BYTE_ORDER_MARK if data.startswith(BYTE_ORDER_MARK) else b""
        before = data.removeprefix(mark).decode("utf-8")
        kind, is_list = kind_of(path.absolute().relative_to(docs.absolute()))
        after = mended(before, kind, is_list=is_list)
        if after != before:
            yield Mend(path, shown, before, after, mark)


def _lines(text: str) -> list[str]:
    """Return lines with their ends, parted at line feeds alone; the last is marked as git does if it has none."""
    lines = text.split("\n")
    last = [f"{lines[-1]}\n\\ No newline at end of file\n"] if lines[-1] else []
    return [*(f"{line}\n" for line in lines[:-1]), *last]
