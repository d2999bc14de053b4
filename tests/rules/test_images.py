"""Pictures: nobody's place, time or device goes out with them, and stripping changes nothing one can see."""

import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from PIL import ExifTags, Image, ImageChops, PngImagePlugin

from duizhao.pictures.inspection import look_at, strip_metadata, stripped
from duizhao.pictures.part import NotWhole
from duizhao.verification import verify

from ..conftest import TODAY

Run = Callable[..., subprocess.CompletedProcess[str]]
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>secret</x:xmpmeta>"
SECRET = b"Phone of somebody"


def photo(form: str, orientation: int = 1, **options: object) -> bytes:
    """A picture with a slope of colour, as a telephone would have taken it."""
    image = Image.linear_gradient("L").resize((64, 32)).convert("RGB")
    exif = image.getexif()
    exif[ExifTags.Base.Model] = SECRET.decode()
    exif[ExifTags.Base.Orientation] = orientation
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (30.0, 15.0, 20.0)
    file = io.BytesIO()
    image.save(file, form, exif=exif, **options)
    return file.getvalue()


def commented_png() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET.decode())
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return photo("PNG", pnginfo=info)


PHOTOS = {
    "jpeg": (photo("JPEG", xmp=XMP, comment=b"secret"), {"EXIF（含拍摄地点）", "XMP", "注释"}),
    "progressive jpeg": (photo("JPEG", progressive=True), {"EXIF（含拍摄地点）"}),
    "jpeg with something behind it": (photo("JPEG") + b"PK\x03\x04secret", {"EXIF（含拍摄地点）", "图后面的附加数据"}),
    "png": (commented_png(), {"EXIF（含拍摄地点）", "XMP", "文字说明"}),
    "png with something behind it": (photo("PNG") + b"secret", {"EXIF（含拍摄地点）", "图后面的附加数据"}),
    "webp": (photo("WEBP", xmp=XMP), {"EXIF（含拍摄地点）", "XMP"}),
    "lossless webp": (photo("WEBP", lossless=True) + b"secret", {"EXIF（含拍摄地点）", "图后面的附加数据"}),
}


def pixels(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


@pytest.mark.parametrize(("data", "extras"), PHOTOS.values(), ids=PHOTOS)
def test_found_and_taken_out(data: bytes, extras: set[str]) -> None:
    assert set(look_at(data).extras) == extras

    plain = stripped(data)

    assert look_at(plain).extras == ()
    assert SECRET not in plain
    assert b"secret" not in plain
    assert not Image.open(io.BytesIO(plain)).getexif()
    assert ImageChops.difference(pixels(plain), pixels(data)).getbbox() is None
    assert stripped(plain) == plain


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_taken_sideways_still_stands_upright(form: str) -> None:
    data = photo(form, orientation=6)

    plain = stripped(data)

    assert pixels(data).size == (64, 32)
    assert pixels(plain).size == (32, 64)
    assert look_at(plain).extras == ()


def test_colour_profile_stays() -> None:
    profile = b"\0\0\0\x80not read here" + bytes(112)
    plain = stripped(photo("JPEG", icc_profile=profile))
    assert Image.open(io.BytesIO(plain)).info["icc_profile"] == profile


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_cut_off_anywhere_is_not_whole(form: str) -> None:
    data = photo(form)
    for end in range(12, len(data) - 1, 7):
        look = look_at(data[:end])
        assert not look.form or not look.is_whole, end
    with pytest.raises(NotWhole):
        stripped(data[: len(data) // 2])


def test_drawing_keeps_what_is_drawn(docs: Path) -> None:
    file = docs / "assets/sample-form.svg"
    drawing = file.read_text(encoding="utf-8").replace(
        "  <rect",
        '  <!-- secret --><metadata>secret</metadata><s:view xmlns:s="http://sodipodi" s:user="secret"/>\n  <rect s:p="secret" '
        'xmlns:s="http://sodipodi"',
    )
    file.write_text(drawing, encoding="utf-8")

    plain = strip_metadata(file)

    assert b"secret" not in plain
    assert look_at(plain).extras == ()
    assert b'd="M0 20H80M40 0V40"' in plain
    assert "样例表格" in plain.decode()
    assert plain.count(b"<rect") == 1


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("photo.jpg", photo("JPEG"), "IMG-3"),
        ("photo.png", photo("JPEG"), "IMG-2"),
        ("photo.gif", photo("GIF"), "IMG-2"),
        ("照片.jpg", stripped(photo("JPEG")), "IMG-1"),
        ("notes.pdf", b"%PDF-1.7 secret", "IMG-2"),
        ("shell.js", b"alert(1)", "IMG-2"),
        ("large.png", stripped(photo("PNG")) + bytes(5_000_001), "IMG-2"),
        ("deep/er/photo.webp", photo("WEBP"), "IMG-3"),
    ],
)
def test_refused(name: str, data: bytes, rule: str, docs: Path) -> None:
    file = docs / "assets" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    found = {finding.rule for finding in verify(docs, TODAY)[1]}
    assert {rule, "IMG-1"} <= found


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_listed_and_stripped_passes(form: str, docs: Path) -> None:
    name = {"JPEG": "photo.jpeg", "PNG": "sub/photo.png", "WEBP": "photo.webp"}[form]
    file = docs / "assets" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(stripped(photo(form)))
    enter(docs, name, str(next(f.sha256 for f in verify(docs, TODAY)[0].image_files if f.name == name)))

    assert verify(docs, TODAY)[1] == []


def enter(docs: Path, name: str, digest: str) -> None:
    images = docs / "assets/images.yaml"
    entry = {"file": name, "shows": "样例", "made_by": "样例编者", "licence": "CC-BY-4.0", "sha256": digest}
    images.write_text(
        images.read_text(encoding="utf-8") + yaml.safe_dump([entry], allow_unicode=True), encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("replace", "by", "about"),
    [
        ("licence: CC0-1.0", "licence: 保留所有权利", "licence"),
        ("file: sample-form.svg", "file: ../sample-form.svg", "file"),
        ("made_by: 样例编者", "made_by:", "made_by"),
    ],
)
def test_entry_is_filled_in(replace: str, by: str, about: str, docs: Path) -> None:
    images = docs / "assets/images.yaml"
    images.write_text(images.read_text(encoding="utf-8").replace(replace, by), encoding="utf-8")
    (finding,) = verify(docs, TODAY)[1]
    assert finding.rule == "SCHEMA-1"
    assert about in finding.message


def test_no_pictures_no_list(docs: Path) -> None:
    for file in (docs / "assets").iterdir():
        file.unlink()
    assert verify(docs, TODAY)[1] == []


def test_the_command_strips_lists_and_follows(docs: Path, duizhao: Run) -> None:
    assets = docs / "assets"
    listed = assets / "photo.jpg"
    listed.write_bytes(photo("JPEG"))
    enter(docs, "photo.jpg", next(f.sha256 for f in verify(docs, TODAY)[0].image_files if f.name == "photo.jpg"))
    (assets / "new.png").write_bytes(photo("PNG"))

    done = duizhao("--docs", docs, "images", "strip")

    assert done.returncode == 0, done.stderr
    assert "photo.jpg：去掉了EXIF（含拍摄地点）" in done.stdout
    assert "- file: new.png" in done.stdout
    assert "看过 3 张，改了 2 张" in done.stdout
    assert [f.rule for f in verify(docs, TODAY)[1]] == ["IMG-1"]
    assert duizhao("--docs", docs, "images", "strip").stdout.count("去掉了") == 0


def test_the_command_does_not_vouch_for_another_picture(docs: Path, duizhao: Run) -> None:
    listed = docs / "assets/sample-form.svg"
    listed.write_text(listed.read_text(encoding="utf-8").replace("M0 20", "M0 21<!-- -->"), encoding="utf-8")
    listed.write_text(listed.read_text(encoding="utf-8").replace("<!-- -->", ""), encoding="utf-8")

    assert duizhao("--docs", docs, "images", "strip").returncode == 0

    assert [f.rule for f in verify(docs, TODAY)[1]] == ["IMG-5"]


def test_the_command_leaves_what_it_cannot_read(docs: Path, duizhao: Run) -> None:
    broken = docs / "assets/broken.jpg"
    broken.write_bytes(photo("JPEG")[:200])
    before = broken.read_bytes()

    done = duizhao("--docs", docs, "images", "strip", broken)
    missing = duizhao("--docs", docs, "images", "strip", docs / "assets/none.jpg")

    assert (done.returncode, missing.returncode) == (1, 2)
    assert "打不开" in done.stdout
    assert broken.read_bytes() == before
    assert "没有这个文件" in missing.stderr
    assert "Traceback" not in done.stderr + missing.stderr
