"""Python packages that make the site and do not travel with it, as the lock file has them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)
CLASSIFIER = "License :: OSI Approved :: "
LONGEST = 60
"""Characters; some packages put the whole text of their licence where its name belongs."""


@dataclass(frozen=True)
class Package:
    """A package; `licence` is what it says of itself, an SPDX expression if we are lucky, empty if it says nothing."""

    name: str
    version: str
    licence: str


def locked(text: str) -> Iterator[Package]:
    """Yield what a lock file with hashes, as pip-compile writes it, pins."""
    for found in PINNED.finditer(text):
        yield Package(found["name"], found["version"], _licence(found["name"]))


def _licence(name: str) -> str:
    """Return what the installed package says: License-Expression (PEP 639), else License, else its classifiers."""
    try:
        about = metadata.metadata(name).json
    except metadata.PackageNotFoundError:  # pinned for another system
        return ""
    said = str(about.get("license_expression") or about.get("license") or "")
    if said and len(said) <= LONGEST and said != "UNKNOWN":
        return said
    return next((line.removeprefix(CLASSIFIER) for line in about.get("classifier", ()) if CLASSIFIER in line), "")
