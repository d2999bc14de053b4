"""Vendored scripts are what their table says."""

import hashlib
import re

from ..conftest import ROOT

FOLDER = ROOT / "overrides/assets/vendored"


def test_hashes() -> None:
    table = (FOLDER / "README.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `([^`]+)` .*`([0-9a-f]{64})` \|$", table, re.MULTILINE))

    assert set(listed) == {path.name for path in FOLDER.glob("*.js")}
    for name, digest in listed.items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest
        assert (FOLDER / f"{name.removesuffix('.js')}.LICENSE.txt").is_file()
