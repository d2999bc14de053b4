"""Read a content folder into a library, with every finding on the way."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from ..findings import Finding, one_line
from ..model.directive import Directive
from ..model.figure import Figure, FigureList
from ..model.guide import ContributePage, Guide, HomePage
from ..model.image import Image, ImageList
from ..model.library import Library
from ..model.material import Material, MaterialList
from ..model.practice import Practice
from ..model.publisher import Publisher, PublisherList
from ..model.record import EVERY_ID, ID_PATTERN, Key, Listed, Origin, Position, Record, Value
from ..model.scene import Scene
from ..model.synonym import Synonym, SynonymList
from ..model.word import WordList
from .front_matter import split
from .images import LIST, read_images
from .raw import MAX_BODY_CHARACTERS, leads_outside, outside_finding, read_text
from .schema_messages import findings_from
from .yaml_values import YamlFault, parse

KINDS: tuple[type[Record], ...] = (Directive, Practice, Scene, Guide, ContributePage)
HOME = "index.md"
LISTS: dict[type[Listed], tuple[str, type[Value], str]] = {
    Material: ("materials.yaml", MaterialList, "materials"),
    Figure: ("figures.yaml", FigureList, "figures"),
    Publisher: ("publishers.yaml", PublisherList, "publishers"),
    Synonym: ("synonyms.yaml", SynonymList, "synonyms"),
    Image: (f"assets/{LIST}", ImageList, "images"),
}
"""File, model of the whole file, and the field that holds the records."""
WORDS = "words.yaml"
ASSETS = "assets"
SINGLE_FILES = {HOME, WORDS, *(name for name, _, _ in LISTS.values())}
RESERVED_IDS = {"index", "readme"}
R = TypeVar("R", bound=Record)
L = TypeVar("L", bound=Listed)
V = TypeVar("V", bound=Value)
Known = dict[str, tuple[str, Record | None]]
"""Pages by the path shown in findings: the text, and what it said if it had no faults."""


def read_library(docs: Path, edition: str, known: Known | None = None) -> tuple[Library, list[Finding]]:
    """Return the library in `docs` and all findings; pages with findings are left out of it.

    `edition` is the ISO day the library speaks for. A missing folder is a finding too. `known` remembers pages from
    one reading to the next: one whose text is what it was is not taken apart again.
    """
    reader = _Reader(docs, {} if known is None else known)
    if not docs.is_dir():
        fix = "检查 --docs 后面的路径"
        return Library(edition), [Finding("FILE-5", Position(reader.shown(docs), 1), "没有这个内容目录", fix)]
    library = Library(
        edition=edition,
        directives=reader.folder(Directive),
        practices=reader.folder(Practice),
        scenes=tuple(sorted(reader.folder(Scene), key=lambda scene: (scene.order, scene.id))),
        materials=reader.listed(Material),
        figures=reader.listed(Figure),
        publishers=reader.listed(Publisher),
        synonyms=reader.listed(Synonym),
        images=reader.listed(Image) if (docs / ASSETS / LIST).exists() else (),
        image_files=tuple(read_images(docs / ASSETS, reader.shown)),
        words=reader.words(),
        guides=reader.folder(Guide),
        contribute=reader.folder(ContributePage),
        home=reader.home(),
    )
    reader.findings.extend(reader.misplaced())
    return replace(library, unread=frozenset(reader.unread), texts=reader.texts), reader.findings


def kind_of(place: PurePath) -> tuple[type[Record] | None, bool]:
    """Return the kind of record a file of the content folder holds, and whether it holds a list of them.

    `place` is the path within the folder. The kind is None for files that hold no records, such as words.yaml.
    """
    if len(place.parts) == 1:
        listed = next((kind for kind, (name, _, _) in LISTS.items() if name == place.name), None)
        return (HomePage, False) if place.name == HOME else (listed, listed is not None)
    return next((kind for kind in KINDS if kind.FOLDER == place.parts[0]), None), False


class _Reader:
    def __init__(self, docs: Path, known: Known) -> None:
        self.docs = docs
        self.known = known
        self.here = Path.cwd()
        self.findings: list[Finding] = []
        self.unread: set[tuple[type[Record], str]] = set()
        self.texts: dict[str, str] = {}

    def shown(self, path: Path) -> str:
        """Return the path as a reader can open it: relative to where the command runs, or whole.

        Names may hold anything but a slash; what would not fit on a line of output is shown as a question mark.
        """
        absolute = path.absolute()
        return one_line(
            (absolute.relative_to(self.here) if absolute.is_relative_to(self.here) else absolute).as_posix()
        )

    def folder(self, kind: type[R]) -> tuple[R, ...]:
        pages = sorted((self.docs / kind.FOLDER).glob("*.md"))
        return tuple(record for path in pages if (record := self.page(kind, path)))

    def page(self, kind: type[R], path: Path) -> R | None:
        record = self.parsed(kind, path)
        if record is None:
            self.unread.add((kind, path.stem))
        return record

    def home(self) -> HomePage | None:
        path = self.docs / HOME
        if path.exists():
            return self.page(HomePage, path)
        self.findings.append(Finding("FILE-5", Position(self.shown(path), 1), "没有首页", "写一个 index.md"))
        return None

    def parsed(self, kind: type[R], path: Path) -> R | None:
        shown = self.shown(path)
        if kind is not HomePage and not _is_good_id(path.stem):
            fix = "文件名只用小写字母、数字和短横线，如 notes-chasing.md；index、readme 留作他用"
            self.findings.append(Finding("ID-1", Position(shown, 1), f"文件名“{one_line(path.name)}”不能作编号", fix))
            return None
        text = self.text(path)
        if text is None:
            return None
        before, record = self.known.get(shown, ("", None))
        if record is not None and before == text:
            return cast(R, record)
        try:
            parts = split(text)
        except YamlFault as fault:
            self.note(fault, shown)
            return None
        if len(parts.body) > MAX_BODY_CHARACTERS:
            message = f"正文太长（{len(parts.body)} 个字，上限 {MAX_BODY_CHARACTERS} 个）"
            self.findings.append(Finding("FILE-1", Position(shown, parts.body_line), message, "拆成几页"))
            return None
        origin = Origin(path.stem, shown, parts.lines, parts.body, parts.body_line)
        found = self.validated(kind, parts.data, origin)
        self.known[shown] = text, found
        return found

    def listed(self, kind: type[L]) -> tuple[L, ...]:
        """Return the records of a kind that share one file; none if it has faults."""
        name, model, field = LISTS[kind]
        records = self.parsed_list(self.docs / name, model, field)
        if records is None:
            self.unread.add((kind, EVERY_ID))
            return ()
        return records

    def parsed_list(self, path: Path, model: type[Value], field: str) -> tuple[Any, ...] | None:
        whole, lines = self.whole(path, model)
        if whole is None:
            return None
        shown = self.shown(path)
        records: tuple[Listed, ...] = getattr(whole, field)
        return tuple(record.placed(_origin(record.key, shown, lines, (field, i))) for i, record in enumerate(records))

    def words(self) -> WordList:
        return self.whole(self.docs / WORDS, WordList)[0] or WordList()

    def whole(self, path: Path, model: type[V]) -> tuple[V | None, dict[tuple[Key, ...], int]]:
        """Return what a YAML file holds, None if it has faults, and the line of each value."""
        text, shown = self.text(path), self.shown(path)
        lines: dict[tuple[Key, ...], int] = {}
        if text is None:
            return None, lines
        try:
            data, lines = parse(text)
            return model.model_validate(data), lines
        except YamlFault as fault:
            self.note(fault, shown)
        except ValidationError as error:
            self.findings.extend(findings_from(error, Origin(path.stem, shown, lines)))
        return None, lines

    def validated(self, kind: type[R], data: object, origin: Origin) -> R | None:
        try:
            return kind.read(data, origin)
        except ValidationError as error:
            self.findings.extend(findings_from(error, origin))
            return None

    def note(self, fault: YamlFault, shown: str) -> None:
        self.findings.append(Finding(fault.rule, Position(shown, fault.line), fault.message, fault.fix))

    def text(self, path: Path) -> str | None:
        text = read_text(path, self.shown(path), self.docs)
        if isinstance(text, Finding):
            self.findings.append(text)
            return None
        self.texts[self.shown(path)] = text
        return text

    def misplaced(self) -> Iterator[Finding]:
        """Yield a finding for every file that no page is made from."""
        folders = {kind.FOLDER for kind in KINDS}
        for path in sorted(p for p in self.docs.rglob("*") if p.is_file() or p.is_symlink()):
            parts = path.relative_to(self.docs).parts
            if parts[0] == ASSETS and leads_outside(path, self.docs):
                yield outside_finding(self.shown(path))
            known = (
                parts[0] == ASSETS
                or parts[0] in SINGLE_FILES
                or (len(parts) == 2 and parts[0] in folders and path.suffix == ".md")
            )
            if not known and not parts[-1].startswith("."):
                fix = f"页面直接放在 {'、'.join(sorted(folders))} 之一下面，扩展名 .md；图片放在 {ASSETS}"
                yield Finding("FILE-6", Position(self.shown(path), 1), "这个位置的文件不会进入网站", fix)


def _origin(record_id: str, shown: str, lines: dict[tuple[Key, ...], int], place: tuple[Key, ...]) -> Origin:
    """Return the origin of one record of a list: the lines below its place, counted from there."""
    own = {keys[len(place) :]: line for keys, line in lines.items() if keys[: len(place)] == place}
    return Origin(record_id, shown, own)


def _is_good_id(stem: str) -> bool:
    return re.fullmatch(ID_PATTERN, stem) is not None and len(stem) <= 80 and stem not in RESERVED_IDS
