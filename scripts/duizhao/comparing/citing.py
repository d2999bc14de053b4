"""References told by the names readers know."""

from ..model.directive import Directive
from ..model.library import Library
from ..model.material import Material
from ..model.practice import Reference


def name_of(reference: Reference, *libraries: Library) -> str:
    """Return “《简称》第几条”, as the first library that has the provision knows it; the ids where none has.

    Both sides of a comparison are named by the same libraries in the same order: a page does not
    change because a document it cites does.
    """
    for library in libraries:
        directive, provision = library.find(Directive, reference.directive), library.provision(reference)
        if directive and provision:
            return f"《{directive.short}》{provision.shown_label}"
    return f"{reference.directive}#{reference.provision}（没有这一条）"


def behind(reference: Reference | None, *libraries: Library) -> str:
    """Return the name in brackets, to stand behind a sentence; nothing for no reference."""
    return f"（{name_of(reference, *libraries)}）" if reference else ""


def material_name(material: str, *libraries: Library) -> str:
    """Return the title of a material, as the first library that has it knows it; else its id."""
    return next((found.title for library in libraries if (found := library.find(Material, material))), material)
