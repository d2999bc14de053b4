"""What the system refused, said so that a reader knows what to do: what, where, how to put it right."""

import errno
import os
from pathlib import Path

REASONS: dict[int, tuple[str, str]] = {
    errno.ENOSPC: ("磁盘满了", "腾出一些空间再试"),
    errno.EDQUOT: ("空间配额用完了", "删掉一些文件，或请管理员放宽配额，再试"),
    errno.EFBIG: ("文件超过了允许的大小", "换一个磁盘，或放宽系统对文件大小的限制，再试"),
    errno.EROFS: ("这里是只读的，写不进去", "换一个能写的目录，或把磁盘改成可写"),
    errno.EACCES: ("没有权限", "换一个目录，或改好权限再试"),
    errno.EPERM: ("系统不允许", "换一个目录，或改好权限再试"),
    errno.ENOENT: ("没有这个文件或目录", "可能刚被删掉或改名；看一看在不在，再试"),
    errno.ENOTDIR: ("路径中间有一段不是目录", "换一个路径"),
    errno.EISDIR: ("这是目录，不是文件", "换一个路径"),
    errno.EEXIST: ("已经有同名的东西了", "把它挪开，或换一个路径"),
    errno.ENOTEMPTY: ("目录不是空的", "可能有别的程序正在往里写；等它完成再试"),
    errno.EXDEV: ("不能跨磁盘移动", "换一个同一磁盘上的目录"),
    errno.ENAMETOOLONG: ("路径太长", "换一个短一点的路径"),
    errno.EMFILE: ("打开的文件太多", "关掉一些程序再试"),
    errno.ENFILE: ("打开的文件太多", "关掉一些程序再试"),
    errno.EBUSY: ("有别的程序正在用", "关掉它再试"),
    errno.EIO: ("磁盘读写出错", "磁盘可能坏了：先把内容抄到别处，再检查磁盘"),
    errno.EADDRINUSE: ("这个端口已经有程序在用", "用 --port 换一个，如 --port 8001"),
}
"""By error number (POSIX.1-2017, <errno.h>): what is the matter, and what to do about it."""
OTHERWISE = "检查磁盘空间和权限再试"


def told(error: OSError, place: Path | None = None) -> str:
    """Return what, where, how to put it right; `place` is where, if the error does not say.

    Of two paths the second is shown: it is the one that was being written (copying and renaming name both).
    """
    what, mend = REASONS.get(error.errno or 0, (error.strerror or type(error).__name__, OTHERWISE))
    named = error.filename2 or error.filename or place
    where = f"（{os.fsdecode(named)}）" if isinstance(named, (str, bytes, os.PathLike)) else ""
    return f"{what}{where}。{mend}"
