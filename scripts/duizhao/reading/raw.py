"""From a file to text: size, encoding, emptiness, and nothing from outside the content folder."""

import re
from pathlib import Path
from stat import S_ISREG

from ..findings import Finding
from ..model.record import Position

MAX_BYTES = 512 * 1024
"""The longest page so far has 45 kB; anything ten times that is not a page."""
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
MAX_BODY_CHARACTERS = 64 * 1024
"""The longest text so far has a tenth of that. Odd Markdown takes time that grows with the square of its length."""


def read_text(path: Path, shown: str, docs: Path) -> str | Finding:
    """Return a file's text, or the finding that says why it cannot be read.

    `shown` is the path a reader sees in messages. Line ends are turned into `\\n`.
    """
    here = Position(shown, 1)
    if leads_outside(path, docs):
        return outside_finding(shown)
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):  # reading a pipe or a device may never end
            return Finding("FILE-5", here, "这不是普通文件", "换成一个文件，或删掉它")
        size = status.st_size
        if size > MAX_BYTES:
            limit = f"{MAX_BYTES // 1024} KB"
            return Finding(
                "FILE-1", here, f"文件太大（{size // 1024} KB，上限 {limit}）", "拆成几页，或去掉粘贴进来的原文"
            )
        data = path.read_bytes()
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        message = "没有这个文件" if missing else f"读不了这个文件（{error.strerror}）"
        return Finding("FILE-5", here, message, "补上它" if missing else "检查权限是否允许读取")
    if not data.strip():
        return Finding("FILE-3", here, "文件是空的", "写上内容，或删掉这个文件")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Finding("FILE-2", Position(shown, line), "不是 UTF-8 编码", "在编辑器里另存为 UTF-8 编码")
    control = CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        return Finding("FILE-2", Position(shown, line), "含有看不见的控制字符", "删掉这一行里的控制字符")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def leads_outside(path: Path, docs: Path) -> bool:
    """Whether a path, links followed, lies outside the content folder, or leads nowhere because it turns in a circle."""
    try:
        return not path.resolve().is_relative_to(docs.resolve())
    except (OSError, RuntimeError):  # up to Python 3.12 a circle of links is a RuntimeError
        return True


def outside_finding(shown: str) -> Finding:
    """The finding for a link that leads out of the content folder."""
    return Finding("FILE-4", Position(shown, 1), "这是指向内容目录以外的链接", "把文件本身放进内容目录")
