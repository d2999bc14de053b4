"""What the system refuses is told in Chinese, with the place and what to do."""

import errno

import pytest

from duizhao.system_faults import told


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "a.md"), "磁盘满了（a.md）。腾出一些空间再试"),
        (OSError(errno.ENOSPC, "No space left on device", "from", None, "to"), "磁盘满了（to）。腾出一些空间再试"),
        (OSError(errno.EROFS, "Read-only file system"), "这里是只读的，写不进去。换一个能写的目录，或把磁盘改成可写"),
        (OSError(errno.ENOTTY, "Inappropriate ioctl"), "Inappropriate ioctl。检查磁盘空间和权限再试"),
        (OSError("odd"), "OSError。检查磁盘空间和权限再试"),
    ],
)
def test_told(error: OSError, said: str) -> None:
    assert told(error) == said
