"""The files under docs/assets, looked at."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from ..findings import one_line
from ..model.image import ImageFile
from ..pictures.inspection import EXTENSIONS, Look, look_at
from .raw import leads_outside

LIST = "images.yaml"
MAX_BYTES = 5_000_000
"""Readers pay for every byte; a larger picture is not looked at, and refused."""


def read_images(assets: Path, shown: Callable[[Path], str]) -> Iterator[ImageFile]:
    """Yield every file under `assets` but the list of them and hidden ones. `shown`: a path as messages show it."""
    for path in sorted(assets.rglob("*")):
        name = path.relative_to(assets)
        hidden = any(part.startswith(".") for part in name.parts)
        if hidden or name.as_posix() == LIST or not path.is_file() or leads_outside(path, assets):
            continue
        too_large = path.stat().st_size > MAX_BYTES
        data = b"" if too_large else path.read_bytes()
        look = Look(EXTENSIONS.get(path.suffix.lower(), ""), is_whole=False) if too_large else look_at(data)
        yield ImageFile(
            path=shown(path),
            name=one_line(name.as_posix()),
            sha256=hashlib.sha256(data).hexdigest(),
            form=look.form,
            is_whole=look.is_whole,
            extras=look.extras,
            unsafe=look.unsafe,
        )
