"""Join the small files that one page loads into one, so that opening a page takes few requests.

Sources stay apart (overrides/assets/, live preview); only a built site has them joined. A joined file carries
the hash of its content in its name, so that a server may let browsers keep it for ever.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

HASH_DIGITS = 12
"""Of SHA-256; at least eight, by which servers tell such names (`\\.[0-9a-f]{8,}\\.(js|css)$`)."""


@dataclass(frozen=True)
class Bundles:
    """Joined files by path from the site's root, and what they stand for."""

    files: dict[str, bytes]
    in_place_of: dict[str, list[str]]
    """What a page loads, by the paths of the list it asks for, joined by spaces (overrides/main.html)."""
    sources: frozenset[str]
    """Paths of the files that were joined."""


def bundle(shell: Path, lists: Iterable[tuple[str, ...]]) -> Bundles:
    """Join each list of scripts or of sheets; `shell` is the folder that holds them.

    Files that are not in `shell` are data made for the site. They keep their own address and load first, which
    they may: all a data file does is to set a global.
    """
    files: dict[str, bytes] = {}
    in_place_of: dict[str, list[str]] = {}
    sources: set[str] = set()
    for paths in dict.fromkeys(filter(None, lists)):
        ours = [path for path in paths if (shell / path).is_file()]
        content = b"\n".join((shell / path).read_bytes() for path in ours)
        name = _name(ours[-1], content)
        files[name] = content
        in_place_of[" ".join(paths)] = [*(path for path in paths if path not in ours), name]
        sources.update(ours)
    return Bundles(files, in_place_of, frozenset(sources))


def place_bundles(bundles: Bundles, site: Path, kept: Iterable[str]) -> None:
    """Write the joined files into a site and delete their sources, but for those `kept` for scripts that ask later."""
    for path in bundles.sources.difference(kept):
        (site / path).unlink()
    for path, content in bundles.files.items():
        (site / path).write_bytes(content)


def _name(path: str, content: bytes) -> str:
    """Return a name in assets/, after the last of the joined files."""
    last = PurePosixPath(path)
    return f"assets/{last.stem}.{hashlib.sha256(content).hexdigest()[:HASH_DIGITS]}{last.suffix}"
