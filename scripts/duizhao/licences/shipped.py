"""What others made that travels with the site, its copies and its files.

Each has its licence text under `overrides/assets/`, which travels along: MIT, Apache-2.0 and the others ask for that.
"""

from dataclasses import dataclass
from importlib import metadata
from typing import Literal

TEXTS = "assets/licences"
VENDORED = "assets/vendored"
Kind = Literal["library", "font", "data", "file"]


@dataclass(frozen=True)
class Shipped:
    """One thing of others. `package`: `npm:` or `pypi:` and a name, where it was taken from."""

    name: str
    kind: Kind
    licence: str
    """SPDX identifier (SPDX License List 3)."""
    purpose: str
    text: str
    """Path of the licence text from the site's root."""
    package: str
    number: str = ""
    """Version, where it is not that of an installed package."""
    file: str = ""
    """Path from the site's root, where it is one file that we keep as it is."""
    sha256: str = ""

    @property
    def version(self) -> str:
        """The version that is shipped. Raises PackageNotFoundError if the package that brings it is not installed."""
        return self.number or metadata.version(self.package.removeprefix("pypi:"))


def _vendored(name: str, package: str, number: str, sha256: str, purpose: str) -> Shipped:
    return Shipped(
        name=package.removeprefix("npm:"),
        kind="library",
        licence="MIT",
        purpose=purpose,
        text=f"{VENDORED}/{name}.LICENSE.txt",
        package=package,
        number=number,
        file=f"{VENDORED}/{name}.js",
        sha256=sha256,
    )


SHIPPED = (
    _vendored(
        "minisearch",
        "npm:minisearch",
        "7.2.0",
        "03c27931eb603af1d3358579e9885eafdb6a2f5fa9929557b3e77d7e99d06d03",
        "搜索：给搜到的页面排先后",
    ),
    _vendored(
        "fflate",
        "npm:fflate",
        "0.8.3",
        "462ef8041fc970e3615a20a9dd2b2e3047a073b2da729ef4f02b634bba8b7b83",
        "在浏览器里存 Word 文件",
    ),
    _vendored(
        "qrcode",
        "npm:qrcode-generator",
        "2.0.4",
        "79ec86f82856005b1c887905cfccfcfbec3821ca61c7fd5a952faa5f778f791c",
        "在浏览器里画二维码",
    ),
    _vendored(
        "json-schema",
        "npm:@cfworker/json-schema",
        "4.1.6",
        "d80ac114e06f6f338697744133adc9b3d3e2cca2a416ef972d45382bd94a5139",
        "检查“补充和更正”里填的内容",
    ),
    Shipped(
        "Material for MkDocs", "library", "MIT", "页面的骨架", f"{TEXTS}/material-theme.txt", "pypi:mkdocs-material"
    ),
    Shipped(
        "Noto Sans CJK",
        "font",
        "OFL-1.1",
        "嵌在 PDF 手册里，图片卡片上的字也用它画",
        f"{TEXTS}/noto-sans-cjk.txt",
        "pypi:manimgx-fonts-cjk",
    ),
    Shipped("pypinyin", "data", "MIT", "搜索用的拼音表", f"{TEXTS}/pypinyin.txt", "pypi:pypinyin"),
    Shipped("OpenCC", "data", "Apache-2.0", "搜索用的繁简对照表", f"{TEXTS}/opencc.txt", "pypi:opencc"),
    Shipped("python-docx", "file", "MIT", "Word 文件的空白底稿", f"{TEXTS}/python-docx.txt", "pypi:python-docx"),
    Shipped(
        "china-division",
        "data",
        "WTFPL",
        "区县地名，填表时提醒不要写出具体单位",
        f"{TEXTS}/china-division.txt",
        "npm:china-division",
        "2.7.0",
    ),
)
"""Scripts first, then the theme, fonts and data."""
