"""Values of the reference of rules."""

from ..model.library import Library


def rules_page(library: Library) -> dict[str, object]:
    """Return every rule by kind, and how many there are."""
    from ..rules.catalogue import groups  # rules look at what pages hold, so they load after them

    found = groups()
    return {"groups": found, "total": sum(map(len, found.values()))}
