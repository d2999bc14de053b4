"""File for Caddy 2.6 or newer."""

from .headers import ASK_FIRST, FIXED, FIXED_NAME, HEADERS
from .media_types import NAMES, content_types

ROOT = "/srv/duizhao"
ADDRESS = "http://:8080"


def caddyfile(root: str = ROOT, address: str = ADDRESS) -> str:
    """Return a Caddyfile for the site in folder `root`, at `address`."""
    headers = "\n".join(f'\t\t{name} "{value}"' for name, value in HEADERS.items())
    types = "\n".join(
        f'\t@{name} path {pattern}\n\theader @{name} Content-Type "{kind}"' for name, pattern, kind in _types()
    )
    return f"""\
# 减负对照，Caddy。由 duizhao export server 写出，改了会被盖掉。
# 把 root 后面的文件夹改成网站所在的地方，运行 caddy validate 再重新加载。
# 有域名、要自动办 https 证书的：删掉 auto_https 一行，把 {ADDRESS} 换成域名。
{{
	admin off
	auto_https off
}}

(headers) {{
	header {{
{headers}
	}}
	header -Server
}}

{address} {{
	root * "{root}"
	encode zstd gzip

	import headers
	@fixed path_regexp "{FIXED_NAME}"
	header @fixed Cache-Control "{FIXED}"
	@others not path_regexp "{FIXED_NAME}"
	header @others Cache-Control "{ASK_FIRST}"

{types}

	@hidden path_regexp "/\\."
	error @hidden 404
	@writing not method GET HEAD
	error @writing 405
	file_server {{
		precompressed gzip
	}}

	# 出错的页面另走一条路，上面的响应头要再写一遍。
	handle_errors {{
		import headers
		header Cache-Control "{ASK_FIRST}"
		header Content-Type "text/html; charset=utf-8"
		rewrite * /404.html
		file_server
	}}
}}
"""


def _types() -> list[tuple[str, str, str]]:
    endings = [(ending, f"*.{ending}", kind) for ending, kind in content_types().items()]
    return endings + [(name.lower(), f"/{name}", f"{kind}; charset=utf-8") for name, kind in NAMES.items()]
