"""Every Word file of the real site opens in LibreOffice and comes out on A4, with nothing cut off."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

pytestmark = pytest.mark.slow
A4_POINTS = (595, 842)
NOT_A_WORD = re.compile(r"[\W_]+")
"""Punctuation hanging over the margin comes back in another place, so only words are compared."""
PAGE_NUMBER = re.compile(r"—\s*\d+\s*—")


@pytest.fixture(scope="module")
def printed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """PDF by Word file."""
    office = shutil.which("soffice")
    assert office, "LibreOffice is missing: apt-get install libreoffice-writer-nogui"
    folder = tmp_path_factory.mktemp("printed")
    files = sorted(site.glob("*/*/*.docx"))
    profile = (folder / "profile").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    return {file: folder / f"{file.stem}.pdf" for file in files}


def test_every_practice_and_scene_has_one(site: Path, printed: dict[Path, Path]) -> None:
    pages = {p.parent for kind in ("practices", "scenes") for p in site.glob(f"{kind}/*/index.html")}

    assert {file.parent for file in printed} == pages
    assert all(file.stem == file.parent.name for file in printed)


def test_all_text_is_on_the_paper(printed: dict[Path, Path]) -> None:
    lost = {}
    for file, pdf in printed.items():
        reader = PdfReader(pdf)
        assert {tuple(round(side) for side in page.mediabox[2:]) for page in reader.pages} == {A4_POINTS}
        text = "".join(PAGE_NUMBER.sub("", page.extract_text()) for page in reader.pages)
        paper = NOT_A_WORD.sub("", text)
        missing = [p.text for p in Document(file).paragraphs if NOT_A_WORD.sub("", p.text) not in paper]
        if missing:
            lost[file.stem] = missing
    assert lost == {}
