"""One look at a picture, and one way to take out of it what is no part of it."""

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image, ImageOps

from .jpeg import jpeg_parts
from .part import NotWhole, Part, without_extras
from .png import SIGNATURE, png_parts
from .svg import inspect_svg, strip_svg
from .webp import joined, webp_parts

EXTENSIONS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP", ".svg": "SVG"}
MAX_PIXELS = 40_000_000
"""The largest cameras of phones; a picture of more is a mistake or an attack."""
PARTS: dict[str, Callable[[bytes], list[Part]]] = {"PNG": png_parts, "JPEG": jpeg_parts, "WebP": webp_parts}


@dataclass(frozen=True)
class Look:
    """What a picture is by its content, and what it holds.

    `form` is empty if it is none of ours; `extras` names what is no part of the picture; `unsafe` says with lines what
    in a drawing could run or reach out.
    """

    form: str
    is_whole: bool = True
    extras: tuple[str, ...] = ()
    unsafe: tuple[tuple[int, str], ...] = ()


def look_at(data: bytes) -> Look:
    """Return what a file's bytes are and hold."""
    form = _form(data)
    if form == "SVG":
        drawing = inspect_svg(data)
        if not drawing.is_whole:
            return Look(form, is_whole=False)
        return Look(form, extras=tuple(drawing.extras), unsafe=tuple(drawing.unsafe))
    if not form:
        return Look(form)
    try:
        parts = PARTS[form](data)
        has_place = _opened(data).getexif().get_ifd(ExifTags.IFD.GPSInfo) != {}
    except (NotWhole, OSError, ValueError, SyntaxError, Image.DecompressionBombWarning):
        return Look(form, is_whole=False)
    names = dict.fromkeys(part.extra for part in parts if part.extra)
    extras = ("EXIF（含拍摄地点）" if name == "EXIF" and has_place else name for name in names)
    return Look(form, extras=tuple(extras))


def strip_metadata(path: Path) -> bytes:
    """Return the picture in a file with nothing but the picture in it. Raises OSError, NotWhole."""
    return stripped(path.read_bytes())


def stripped(data: bytes) -> bytes:
    """Return a picture's bytes without extras, upright as before; unchanged if there are none. Raises NotWhole."""
    look = look_at(data)
    if not look.form or not look.is_whole:
        raise NotWhole
    if not look.extras:
        return data
    if look.form == "SVG":
        return strip_svg(data)
    upright = _upright(data)
    parts = PARTS[look.form](upright)
    return joined(parts) if look.form == "WebP" else without_extras(parts)


def _form(data: bytes) -> str:
    if data.startswith(SIGNATURE):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    return "SVG" if b"<svg" in data[:4096] else ""


def _opened(data: bytes) -> Image.Image:
    """Return the picture, decoded to the last pixel."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        image = Image.open(io.BytesIO(data))
        if image.width * image.height > MAX_PIXELS:
            raise NotWhole
        image.load()
    return image


def _upright(data: bytes) -> bytes:
    """Return the picture turned as its Exif data say it is to be shown: they go, and must not take that along."""
    image = _opened(data)
    if image.getexif().get(ExifTags.Base.Orientation, 1) == 1:
        return data
    turned = ImageOps.exif_transpose(image)
    file = io.BytesIO()
    turned.save(file, image.format, quality=95, icc_profile=image.info.get("icc_profile"))
    return file.getvalue()
