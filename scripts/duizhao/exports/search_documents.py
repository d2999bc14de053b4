"""Search documents as JSON Lines, for a search server in place of the one in the page."""

import json
from collections.abc import Iterator

from ..search.documents import Documents


def json_lines(documents: Documents) -> Iterator[str]:
    """Yield one JSON object a section: its address, the names of its page, and its text."""
    titles = {page.url: page.title for page in documents.pages}
    for page in documents.pages:
        for section in page.sections:
            yield json.dumps(
                {
                    "url": page.url + (f"#{section.anchor}" if section.anchor else ""),
                    "kind": page.kind,
                    "title": page.title,
                    "aliases": list(page.aliases),
                    "scene": titles.get(page.scene, ""),
                    "materials": [titles[url] for url in page.materials if url in titles],
                    "verdict": page.verdict,
                    "level": page.level,
                    "heading": section.heading,
                    "text": section.text,
                },
                ensure_ascii=False,
            )
