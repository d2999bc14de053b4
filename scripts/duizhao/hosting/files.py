"""All files for servers, by path below `deploy/`."""

from .apache import htaccess
from .caddy import caddyfile
from .iis import web_config
from .nginx import nginx_main, nginx_site
from .static_hosts import headers_file


def server_files() -> dict[str, str]:
    """Return the text of each file by its path."""
    return {
        "nginx/duizhao.conf": nginx_site(),
        "nginx/nginx.conf": nginx_main(),
        "caddy/Caddyfile": caddyfile(),
        "apache/.htaccess": htaccess(),
        "iis/web.config": web_config(),
        "static/_headers": headers_file(),
    }
