"""The note in an offline copy, for whoever finds the folder and does not know what it is."""

from codecs import BOM_UTF8

from ..compose.marks import chinese_date

NOTE = """\
减负对照 离线副本
本版日期：{date}

这是什么
  把中央要求和基层常被要求做的事逐条对照，说清依据在哪里、怎样就够了、哪些还要做。
  民间整理的参考，不是官方文件，也不代替任何机关的解释。引用请核对原文。

怎么打开
  1. 先把压缩包整个解开，不要在压缩包里直接点。
  2. 双击 index.html，用浏览器打开。不装软件，不用联网，搜索和工具都能用。
  3. 拷给别人，要拷整个文件夹，不要只拷一个网页。
  手机上也先解压，再用浏览器打开 index.html。有的手机浏览器只肯打开这一个文件，点别的页打不开，就换一个浏览器。

这份多旧了
  打开 index.html，点页面最下面的“本版日期”。文件会修订、会废止，旧的用之前先看看有没有新版。
  {newer}

怎么检查有没有损坏
  SHA256SUMS 记着每个文件的校验值。在这个文件夹里打开终端：
    Linux：    sha256sum -c --quiet SHA256SUMS
    苹果电脑： shasum -a 256 -c SHA256SUMS
    Windows：  certutil -hashfile index.html SHA256，同 SHA256SUMS 里那一行比
  装了本项目的，运行 duizhao verify 和文件夹的位置，多出来的文件也查得到。
  校验查得出损坏和误改，查不出有人连清单一起改。

许可
  文字内容 CC BY 4.0（LICENSE-CONTENT.txt），代码 MIT（LICENSE.txt），别人做的东西和各自的许可见 licences/index.html。
"""


def copy_note(edition: str, address: str) -> bytes:
    """Return the note as Notepad shows it on every Windows: UTF-8 with a byte order mark, CRLF.

    `address` is where newer editions are published; empty where nobody has said so.
    """
    newer = f"新版在 {address}" if address else "要新版，找给你这份的人。"
    text = NOTE.format(date=chinese_date(edition), newer=newer)
    return BOM_UTF8 + text.replace("\n", "\r\n").encode()
