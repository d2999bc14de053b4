"""A Word file beside the page of every practice and every scene (design §5)."""

from ...model.library import Library
from ...model.record import Record
from .note import Note
from .package import word_file
from .wording import practice_note, scene_note


def word_files(library: Library, address: str) -> dict[str, bytes]:
    """Return .docx files by path from the site's root.

    `address` is where the site is published; with it each file carries a QR code back to its page.
    """
    notes: list[tuple[Record, Note]] = [(p, practice_note(library, p, address)) for p in library.practices]
    notes += [(s, scene_note(library, s, address)) for s in library.scenes]
    return {
        f"{record.url}{record.id}.docx": word_file(note.paragraphs(), f"{address}{record.url}" if address else "")
        for record, note in notes
    }
