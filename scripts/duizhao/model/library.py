"""The library: every record that was read, and what follows from them together."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from .directive import Directive, Limit, Provision
from .figure import Figure
from .guide import ContributePage, Guide, HomePage
from .image import Image, ImageFile
from .material import Material
from .practice import Practice, Reference
from .prose import Prose, prose_of
from .publisher import Publisher
from .record import EVERY_ID, Record
from .scene import Scene
from .synonym import Synonym
from .vocabulary import EvidenceLevel
from .word import WordList

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Library:
    """All records: scenes in their own order, materials as listed, the rest by id.

    `edition` is the ISO day the library speaks for.
    """

    edition: str
    directives: tuple[Directive, ...] = ()
    practices: tuple[Practice, ...] = ()
    scenes: tuple[Scene, ...] = ()
    materials: tuple[Material, ...] = ()
    figures: tuple[Figure, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    images: tuple[Image, ...] = ()
    image_files: tuple[ImageFile, ...] = ()
    words: WordList = field(default_factory=WordList)
    guides: tuple[Guide, ...] = ()
    contribute: tuple[ContributePage, ...] = ()
    home: HomePage | None = None
    unread: frozenset[tuple[type[Record], str]] = frozenset()
    """Records whose file is there but has faults; what points to them is not a fault of its own."""
    texts: dict[str, str] = field(default_factory=dict, repr=False)
    """Text of every file that was read, faults or not, by the path shown in findings."""

    @cached_property
    def _by_id(self) -> dict[tuple[type, str], Record]:
        return {(type(record), record.id): record for record in self.records()}

    def records(self) -> Iterator[Record]:
        """Yield every record that has a page of its own, home page last."""
        yield from self.directives
        yield from self.practices
        yield from self.scenes
        yield from self.materials
        yield from self.guides
        yield from self.contribute
        if self.home:
            yield self.home

    def everything(self) -> Iterator[Record]:
        """Yield every record, those that share a page or only serve others too."""
        yield from self.records()
        yield from self.figures
        yield from self.publishers
        yield from self.synonyms

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """Every value in our own words, record by record."""
        return tuple(prose for record in self.everything() for prose in prose_of(record))

    def find(self, kind: type[R], record_id: str) -> R | None:
        """Return the record of this kind with this id, or None."""
        return self._by_id.get((kind, record_id))  # type: ignore[return-value]

    def is_linkable(self, host: str) -> bool:
        """Whether readers may be sent to a site (docs/publishers.yaml)."""
        return any(publisher.keeps(host) for publisher in self.publishers)

    def is_unread(self, kind: type[Record], record_id: str) -> bool:
        """Whether this record's file was found but could not be read."""
        return (kind, record_id) in self.unread or (kind, EVERY_ID) in self.unread

    def provision(self, reference: Reference) -> Provision | None:
        """Return the provision a reference points to, or None if it points nowhere."""
        directive = self.find(Directive, reference.directive)
        return directive.provision(reference.provision) if directive else None

    @cached_property
    def _practices_by_provision(self) -> dict[tuple[str, str], tuple[Practice, ...]]:
        found: defaultdict[tuple[str, str], list[Practice]] = defaultdict(list)
        for practice in self.practices:
            for key in dict.fromkeys((c.directive, c.provision) for c in practice.citations):
                found[key].append(practice)
        return {key: tuple(practices) for key, practices in found.items()}

    def practices_resting_on(self, directive: Directive, provision: Provision) -> tuple[Practice, ...]:
        """Return the practices that cite this provision."""
        return self._practices_by_provision.get((directive.id, provision.id), ())

    @cached_property
    def limits(self) -> tuple[tuple[Directive, Provision, Limit], ...]:
        """Every number a provision sets, with its provision and directive, in the order of the library."""
        return tuple(
            (directive, provision, limit)
            for directive in self.directives
            for provision in directive.provisions
            for limit in provision.limits
        )

    @cached_property
    def practices_by_scene(self) -> tuple[Practice, ...]:
        """The practices in the order of their scenes; those of a scene nobody knows last."""
        places = {scene.id: place for place, scene in enumerate(self.scenes)}
        return tuple(sorted(self.practices, key=lambda practice: places.get(practice.scene, len(places))))

    def practices_in(self, scene: Scene) -> tuple[Practice, ...]:
        """Return the practices of a scene."""
        return tuple(p for p in self.practices if p.scene == scene.id)

    def practices_asking_for(self, material: Material) -> tuple[Practice, ...]:
        """Return the practices in which this material is demanded."""
        return tuple(p for p in self.practices if material.id in p.materials)

    def scenes_listing(self, material: Material) -> tuple[Scene, ...]:
        """Return the scenes whose record lists name this material."""
        return tuple(s for s in self.scenes if any(r.material == material.id for r in s.records))

    def best_level(self, practice: Practice) -> EvidenceLevel:
        """Return the best-seen wording among a practice's citations; `unverified` if it cites none."""
        levels = [provision.evidence.level for c in practice.citations if (provision := self.provision(c))]
        return min(levels, key=list(EvidenceLevel).index, default=EvidenceLevel.UNVERIFIED)

    def is_settled(self, practice: Practice) -> bool:
        """Whether the verdict may stand as it is.

        A strong verdict needs one citation of wording seen in two copies or better, not called
        in question since (design §2); otherwise the page shows 结论待核对.
        """
        if not practice.verdict.is_strong:
            return True
        cited = (self.provision(citation) for citation in practice.citations)
        return any(provision.evidence.is_well_seen for provision in cited if provision)
