"""Files for nginx 1.18 or newer: the site, and a whole configuration that needs no root."""

from .headers import ASK_FIRST, FIXED, FIXED_NAME, HEADERS
from .media_types import BINARY, COMPRESSED, JSON, NAMES, TEXT

ROOT = "/srv/duizhao"
LISTEN = "8080"


def nginx_site(root: str = ROOT, listen: str = LISTEN) -> str:
    """Return what to include in `http {}`: the site in folder `root`, at address or port `listen`."""
    types = "\n".join(f"        {kind} {ending};" for ending, kind in (TEXT | JSON | BINARY).items())
    headers = "\n".join(f'    add_header {name} "{value}" always;' for name, value in HEADERS.items())
    names = "\n".join(
        f"    location = /{name} {{\n        default_type {kind};\n    }}" for name, kind in NAMES.items()
    )
    return f"""\
# 减负对照，nginx。由 duizhao export server 写出，改了会被盖掉。
# 放到 /etc/nginx/conf.d/，把 root 改成网站所在的文件夹，运行 nginx -t 再重新加载。

map $uri $duizhao_cache {{
    default "{ASK_FIRST}";
    "~{FIXED_NAME}" "{FIXED}";
}}

server {{
    listen {listen};
    server_name _;
    root {root};
    index index.html;

    autoindex off;
    server_tokens off;
    absolute_redirect off;
    client_max_body_size 1k;
    client_header_timeout 10s;
    client_body_timeout 10s;
    send_timeout 30s;
    sendfile on;
    tcp_nopush on;

    # 下面的 location 里不要再写 add_header：写了，这几行在那里就全部失效。
{headers}
    add_header Cache-Control $duizhao_cache always;

    default_type application/octet-stream;
    types {{
{types}
    }}
    charset utf-8;
    charset_types {" ".join(kind for kind in TEXT.values() if kind != TEXT["html"])};

    # 旁边有压缩好的 .gz 就直接发，没有就边发边压。
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_comp_level 5;
    gzip_min_length 512;
    gzip_proxied any;
    gzip_types {" ".join(kind for kind in COMPRESSED if kind != TEXT["html"])};

    error_page 404 /404.html;
    error_page 403 =404 /404.html;
    location = /404.html {{
        internal;
    }}
    location ~ /\\. {{
        return 404;
    }}
{names}
}}
"""


def nginx_main(site: str = "/etc/nginx/duizhao.conf", run: str = "/tmp", user: str = "") -> str:
    """Return a whole configuration that includes the file `site` and writes below the folder `run` only.

    `user`: whom the workers run as; empty unless nginx is started by root.
    """
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "\n".join(f"    {kind}_temp_path {run}/{kind};" for kind in kinds)
    return f"""\
# 不用 root 也能跑的 nginx，只写 {run}。由 duizhao export server 写出，改了会被盖掉。
# 本站不统计读者，所以不记访问日志；单位要求留的，把 off 改成日志文件。
{f"user {user};" if user else "# 只在容器里用；系统里装好的 nginx 有自己的 nginx.conf，不要换成这个。"}
worker_processes auto;
pid {run}/nginx.pid;
error_log stderr warn;

events {{
    worker_connections 1024;
}}

http {{
    access_log off;
{temporary}
    include {site};
}}
"""
