"""File for Apache 2.4: `.htaccess`, for hosts that give no other way in."""

from .headers import ASK_FIRST, FIXED, FIXED_NAME, HEADERS
from .media_types import BINARY, COMPRESSED, JSON, NAMES, TEXT


def htaccess() -> str:
    """Return a `.htaccess` for the site's own folder.

    Headers are not made conditional on mod_headers: a server that lacks it is to say so, not to go without.
    """
    headers = "\n".join(f'Header always set {name} "{value}"' for name, value in HEADERS.items())
    types = "\n".join(f"AddType {kind} .{ending}" for ending, kind in (TEXT | JSON | BINARY).items())
    names = "\n".join(
        f'<Files "{name}">\n    ForceType "{kind}; charset=utf-8"\n</Files>' for name, kind in NAMES.items()
    )
    return f"""\
# 减负对照，Apache 2.4。由 duizhao export server 写出，改了会被盖掉。
# 放进网站的文件夹，和 index.html 在一起。要有 AllowOverride All 和 mod_headers，没有的会报 500，原因在错误日志里。

Options -Indexes
ServerSignature Off
DirectoryIndex index.html
ErrorDocument 404 /404.html
ErrorDocument 403 /404.html
RedirectMatch 404 "/\\."

{headers}
Header set Cache-Control "{ASK_FIRST}"
<FilesMatch "{FIXED_NAME}">
    Header set Cache-Control "{FIXED}"
</FilesMatch>

{types}
AddCharset utf-8 {" ".join(f".{ending}" for ending in TEXT)}
{names}

<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE {" ".join(COMPRESSED)}
</IfModule>
"""
