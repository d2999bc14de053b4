"""What the contribution form starts from: schemas, words for codes, what can be picked, and pages to correct."""

from collections.abc import Iterator

from ..model.directive import Directive, Provision
from ..model.library import Library
from ..model.practice import Practice
from ..model.record import Record
from ..model.submission import FORMAT, MAX_BYTES, SUFFIX, VERSION
from ..model.vocabulary import CaseKind, EvidenceLevel, Strength, Term, Verdict
from ..pages import DERIVED_PAGES, RESULT_KINDS, page_path, page_url
from .form_parts import SCHEMA_OF, parts
from .form_schema import correction_schema, practice_schema
from .items import GROUPS

OTHER = "页面"
MEANINGS = {group.verdict: group.meaning for group in GROUPS}


def form_data(library: Library) -> dict[str, object]:
    """Return the plain values the form works on.

    `terms`: [code, label, meaning] by name of vocabulary; `choices`: [id, title] by name of field.
    `pages`: [address, title, kind, whether its parts can be named].
    """
    return {
        "file": {"format": FORMAT, "version": VERSION, "max": MAX_BYTES, "suffix": SUFFIX, "edition": library.edition},
        "practice": practice_schema(),
        "correction": correction_schema(),
        "terms": {
            "Verdict": [[verdict.value, verdict.label, MEANINGS[verdict]] for verdict in Verdict],
            **{kind.__name__: _terms(kind) for kind in (Strength, CaseKind, EvidenceLevel)},
        },
        "well_seen": [level.value for level in EvidenceLevel if level.is_well_seen],
        "strong": [verdict.value for verdict in Verdict if verdict.is_strong],
        "choices": {
            "scene": [[scene.id, scene.title] for scene in library.scenes],
            "materials": [[material.id, material.title] for material in library.materials],
            "searched": [[directive.id, f"《{directive.short}》"] for directive in library.directives],
        },
        "pages": [list(page) for page in _pages(library)],
    }


def form_clauses(library: Library) -> list[dict[str, object]]:
    """Return what can be cited: of each directive its id, short name, aliases and provisions.

    A provision is [id, label, requirement, strength, level, locator, topics, whether it is in doubt]. Apart from the
    rest, because it is large and nobody needs it to look at the form.
    """
    return [_directive(directive) for directive in library.directives]


def page_parts(library: Library) -> dict[str, dict[str, object]]:
    """Return, by path of a script below assets/data/, the places on one page: [keys, label, text].

    One file a page, so that the form loads only the page that is picked.
    """
    found: dict[str, dict[str, object]] = {}
    for record in library.records():
        listed = [[list(part.keys), part.label, part.text] for part in parts(library, record)]
        if listed:
            found[f"pages/{record.FOLDER}/{record.id}"] = {"page": record.url, "parts": listed}
    return found


def _terms(kind: type[Term]) -> list[list[str]]:
    return [[term.value, term.label] for term in kind]


def _directive(directive: Directive) -> dict[str, object]:
    return {
        "id": directive.id,
        "short": directive.short,
        "aliases": list(directive.aliases),
        "provisions": [_provision(provision) for provision in directive.provisions],
    }


def _provision(provision: Provision) -> list[object]:
    return [
        provision.id,
        provision.shown_label,
        provision.requirement,
        provision.strength.value,
        provision.evidence.level.value,
        provision.locator or "",
        list(provision.topics),
        provision.evidence.is_in_doubt,
    ]


def _pages(library: Library) -> Iterator[tuple[str, str, str, bool]]:
    for record in library.records():
        yield page_url(page_path(record)), record.title, _kind(record), type(record) in SCHEMA_OF
    for path, page in DERIVED_PAGES.items():
        yield page_url(path), page.title, RESULT_KINDS["tool"] if page.is_tool else OTHER, False


def _kind(record: Record) -> str:
    kind = {Practice: "practice", Directive: "directive"}.get(type(record), record.FOLDER.rstrip("s"))
    return RESULT_KINDS.get(kind, OTHER)
