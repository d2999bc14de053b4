"""A folder that is filled at once or not at all."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """Yield a folder to write to; what is in it moves into the empty or missing `folder` at the end.

    If writing fails, `folder` is what it was. Raises OSError, which names `folder`.
    """
    was_there = folder.is_dir()
    folder.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(dir=folder, prefix=".half-"))  # within, so that moving is renaming on any disk
    try:
        yield beside
        for path in sorted(beside.iterdir()):
            path.rename(folder / path.name)
        beside.rmdir()
    except BaseException as error:
        if isinstance(error, OSError) and str(error.filename or beside).startswith(str(beside)):
            error.filename, error.filename2 = str(folder), None  # nobody knows of the one within
        shutil.rmtree(beside, ignore_errors=True)
        if not was_there:
            shutil.rmtree(folder, ignore_errors=True)
        raise
