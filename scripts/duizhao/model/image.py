"""Pictures of the pages: each is listed with what it shows, who made it and on what terms."""

import re
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from .record import Listed, Text, Value
from .vocabulary import Licence

FILE = r"^[a-z0-9-]+(/[a-z0-9-]+)*\.(png|jpe?g|webp|svg)$"
SHA256 = r"^[0-9a-f]{64}$"


def _file(text: str) -> str:
    if not re.match(FILE, text):
        raise PydanticCustomError("image_file", "小写字母、数字和短横线，扩展名 png、jpg、webp 或 svg")
    return text


def _sha256(text: str) -> str:
    if not re.match(SHA256, text):
        raise PydanticCustomError("image_sha256", "64 位的校验值，duizhao images strip 会写出来")
    return text


class Image(Listed):
    """One picture under docs/assets."""

    FOLDER: ClassVar[str] = "assets"

    key: Annotated[str, AfterValidator(_file), WithJsonSchema({"type": "string", "pattern": FILE}), Field(alias="file")]
    """文件，从 docs/assets 算起，如 sample-form.svg。"""
    title: Annotated[Text, Field(max_length=120, alias="shows")]
    """图上是什么；看不见图的人靠它知道。"""
    made_by: Text
    """谁做的：写身份或网名，不写真名。"""
    licence: Licence
    sha256: Annotated[str, AfterValidator(_sha256), WithJsonSchema({"type": "string", "pattern": SHA256})]
    """文件的校验值；换了图就要重写。"""


class ImageList(Value):
    """The whole of docs/assets/images.yaml."""

    images: tuple[Image, ...] = ()


@dataclass(frozen=True)
class ImageFile:
    """A file that lies under docs/assets, as found there. `name` counts from docs/assets; see `pictures.Look`."""

    path: str
    name: str
    sha256: str
    form: str
    is_whole: bool = True
    extras: tuple[str, ...] = ()
    unsafe: tuple[tuple[int, str], ...] = ()
