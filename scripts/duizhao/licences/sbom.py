"""The bill of materials: CycloneDX 1.6 (ECMA-424) as JSON.

Scope is used as the standard defines it: `required` for what travels with the site, `excluded` for what is used to
make it and is not there when it is read.
"""

import re
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from .packages import Package
from .shipped import SHIPPED, Shipped

TYPES = {
    "library": ComponentType.LIBRARY,
    "font": ComponentType.FILE,
    "data": ComponentType.DATA,
    "file": ComponentType.FILE,
}
NAMESPACE = uuid.UUID("5d0f2a0e-6d0b-4c6e-9a58-0d7b8f3a1c42")
"""Ours, drawn once."""
OURS = ("MIT", "CC-BY-4.0")


def sbom(packages: Iterable[Package], edition: str) -> bytes:
    """Return the bill for an edition (ISO day), which stands in for the time of making.

    The serial number is made from the content: the same content has the same number, another has another.
    """
    site = Component(
        name="减负对照",
        type=ComponentType.APPLICATION,
        version=edition,
        bom_ref="site",
        licenses=[LicenseFactory().make_with_id(licence) for licence in OURS],
    )
    components = [_of_shipped(thing) for thing in SHIPPED]
    partly_shipped = {_plain(thing.package.removeprefix("pypi:")) for thing in SHIPPED}
    components += [_of_package(package) for package in packages if _plain(package.name) not in partly_shipped]
    made = datetime.fromisoformat(edition).replace(tzinfo=UTC)
    bom = Bom(
        components=components,
        metadata=BomMetaData(component=site, timestamp=made),
        serial_number=NAMESPACE,
    )
    bom.register_dependency(site, components)
    bom.serial_number = uuid.uuid5(NAMESPACE, JsonV1Dot6(bom).output_as_string())
    return (JsonV1Dot6(bom).output_as_string(indent=1) + "\n").encode()


def _of_shipped(thing: Shipped) -> Component:
    ecosystem, _, package = thing.package.partition(":")
    group, _, name = package.rpartition("/")
    return Component(
        name=thing.name,
        type=TYPES[thing.kind],
        version=thing.version,
        bom_ref=f"shipped:{thing.name}",
        description=thing.purpose,
        scope=ComponentScope.REQUIRED,
        licenses=[LicenseFactory().make_with_id(thing.licence)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=thing.sha256)] if thing.sha256 else (),
        purl=PackageURL(ecosystem, group or None, name, thing.version),
    )


def _of_package(package: Package) -> Component:
    return Component(
        name=package.name,
        version=package.version,
        bom_ref=f"pypi:{package.name}@{package.version}",
        scope=ComponentScope.EXCLUDED,
        licenses=[LicenseFactory().make_from_string(package.licence)] if package.licence else (),
        purl=PackageURL("pypi", None, _plain(package.name), package.version),
    )


def _plain(name: str) -> str:
    """Return a package's name as PEP 503 has it."""
    return re.sub(r"[-_.]+", "-", name).lower()
