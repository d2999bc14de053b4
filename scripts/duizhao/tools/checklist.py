"""What a 情况说明 says of each item of the 材料清单, for the browser to put together."""

from ..exports.word import note, wording
from ..exports.word.note import Point, Style, tight
from ..exports.word.package import PICTURE, empty_parts, parts_with_picture, picture_xml
from ..model.library import Library
from ..model.vocabulary import Verdict
from .items import GROUP_OF_RECORD, GROUPS, practice_item, record_item


def checklist_data(library: Library, address: str) -> dict[str, object]:
    """Return what the browser needs to write a note about any choice of items."""
    items = {practice_item(p): (p.verdict, wording.practice_point(library, p)) for p in library.practices}
    for scene in library.scenes:
        for record in scene.records:
            point = wording.record_point(library, record, scene)
            items[record_item(scene, record)] = (GROUP_OF_RECORD[record.status], point)
    general, dated = wording.reference(library, "材料清单", "tools/checklist/", address)
    return {
        "groups": [{"code": g.code, "heading": g.heading} for g in GROUPS],
        "items": {name: _item(verdict, point) for name, (verdict, point) in items.items()},
        "words": {
            "one": ["关于“", "”的情况说明"],
            "several": "关于有关材料和工作要求的情况说明",
            "addressee": note.ADDRESSEE,
            "opening": note.OPENING,
            "closing": [note.CLOSING, note.END],
            "signature": list(note.SIGNATURE),
            "reference": [tight(general), tight(dated)],
            "digits": note.DIGITS,
        },
        "styles": {style.name: style.value for style in Style},
        "parts": empty_parts(),
        "picture": {"name": PICTURE, "parts": parts_with_picture(), "xml": picture_xml()},
        "address": address,
    }


def _item(verdict: Verdict, point: Point) -> dict[str, object]:
    return {"group": verdict.value, "name": tight(point.name), "sentences": [tight(s) for s in point.sentences]}
