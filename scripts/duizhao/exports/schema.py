"""JSON Schema of front matter, made from the model so that the two cannot part."""

from functools import cache
from typing import Any

from ..model.directive import Directive
from ..model.figure import FigureList
from ..model.guide import Guide
from ..model.material import MaterialList
from ..model.practice import Practice
from ..model.publisher import PublisherList
from ..model.record import Value
from ..model.scene import Scene
from ..model.synonym import SynonymList
from ..model.word import WordList

SCHEMAS: dict[str, type[Value]] = {
    "directive.json": Directive,
    "practice.json": Practice,
    "scene.json": Scene,
    "guide.json": Guide,
    "materials.json": MaterialList,
    "figures.json": FigureList,
    "publishers.json": PublisherList,
    "synonyms.json": SynonymList,
    "words.json": WordList,
}


@cache
def schemas() -> dict[str, dict[str, Any]]:
    """Return JSON Schemas (draft 2020-12) by file name; they describe front matter as written.

    Made once, since every page of the form asks for them; whoever wants another one copies.
    """
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {name: dialect | model.model_json_schema() for name, model in SCHEMAS.items()}
