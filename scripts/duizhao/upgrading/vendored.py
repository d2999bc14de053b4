"""Browser code kept in the project: what its table says, whether the files agree, and a row brought up to date."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

TABLE = "README.md"
ROW = re.compile(
    r"^\| `(?P<file>[^`]+)` \| npm `(?P<package>[^`]+)` (?P<version>\S+), (?:`(?P<path>[^`]+)`, unchanged|[^|]+) "
    r"\| (?P<licence>[^|]+) \(`(?P<licence_file>[^`]+)`\) \| `(?P<sha256>[0-9a-f]{64})` \|$",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Vendored:
    """One file: where it came from and what it is known by."""

    file: str
    package: str
    version: str
    path: str
    """Within the package; empty where the file is made from several."""
    licence: str
    licence_file: str
    sha256: str


def listed(table: str) -> list[Vendored]:
    """Return the files that the table in README.md lists."""
    return [Vendored(**{key: value or "" for key, value in row.groupdict().items()}) for row in ROW.finditer(table)]


def faults(entries: list[Vendored], files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield what is wrong: a file that is not as listed, is missing, is not listed, or has no licence beside it.

    `files`: everything in the folder but the table, by name.
    """
    for entry in entries:
        if entry.file not in files:
            yield f"{entry.file}：表里有，文件没有"
        elif (found := digest(files[entry.file])) != entry.sha256:
            yield f"{entry.file}：哈希是 {found}，表里是 {entry.sha256}"
        if entry.licence_file not in files:
            yield f"{entry.file}：少了许可文件 {entry.licence_file}"
    known = {name for entry in entries for name in (entry.file, entry.licence_file)}
    yield from (f"{name}：文件有，表里没有" for name in sorted(files.keys() - known))


def refreshed(table: str, entry: Vendored, version: str, data: bytes) -> str:
    """Return the table with the row of `entry` saying the new version and hash."""
    (row,) = [match[0] for match in ROW.finditer(table) if match["file"] == entry.file]
    new = row.replace(f"` {entry.version},", f"` {version},").replace(entry.sha256, digest(data))
    return table.replace(row, new)


def digest(data: bytes) -> str:
    """Return the SHA-256 as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
