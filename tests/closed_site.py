"""The proof, over a whole folder, that nothing is loaded from another host."""

from collections.abc import Iterator
from pathlib import Path

from duizhao.finish.closed import foreign_in_page, foreign_in_sheets


def foreign_references(site: Path) -> Iterator[tuple[Path, int, str]]:
    """Yield (file, line, address) of each reference that a browser would follow by itself."""
    for path in sorted(site.rglob("*.html")):
        for line, address in foreign_in_page(path.read_text(encoding="utf-8")):
            yield path, line, address
    yield from foreign_in_sheets(site)
