"""What becomes of a page after the generator: markup mended, policy written, proved closed to other hosts."""

from dataclasses import dataclass

from .closed import foreign_in_page
from .markup import mended
from .protect import protected


@dataclass(frozen=True)
class FinishedPage:
    """A page as it is published, and what stands against that, as “path:line what”."""

    html: str
    foreign: tuple[str, ...]
    """Addresses of other hosts that a browser would load."""
    blocked: tuple[str, ...]
    """Code that the policy would shut off."""


def finish_page(html: str, target: str) -> FinishedPage:
    """Return a page as it is published; `target` is its path from the site's root."""
    closed, faults = protected(mended(html))
    return FinishedPage(
        closed,
        tuple(f"{target}:{line} {address}" for line, address in foreign_in_page(closed)),
        tuple(f"{target}:{line} {fault}" for line, fault in faults),
    )
