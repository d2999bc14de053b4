"""Real servers on loopback, each with the file we hand out for it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from duizhao.bench.nginx import free_port, nginx, running
from duizhao.hosting.apache import htaccess
from duizhao.hosting.caddy import caddyfile

APACHE_MODULES = ("mpm_event", "authz_core", "mime", "dir", "autoindex", "headers", "alias", "filter", "deflate")


@contextmanager
def caddy(site: Path, run: Path) -> Iterator[str]:
    root = f"http://127.0.0.1:{free_port()}"
    (run / "Caddyfile").write_text(caddyfile(str(site), root), encoding="utf-8")
    command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(run / "Caddyfile")]
    with running(command, int(root.rpartition(":")[2]), XDG_CONFIG_HOME=str(run), XDG_DATA_HOME=str(run)):
        yield f"{root}/"


@contextmanager
def apache(site: Path, run: Path) -> Iterator[str]:
    """A host that has `AllowOverride All`, as shared hosts do, and would list folders."""
    (site / ".htaccess").write_text(htaccess(), encoding="utf-8")
    port = free_port()
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in APACHE_MODULES)
    user = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
    (run / "httpd.conf").write_text(
        f"""ServerRoot {run}
ServerName 127.0.0.1
PidFile {run}/httpd.pid
Mutex pthread
Listen 127.0.0.1:{port}
{modules}
{user}
ErrorLog {run}/error.log
TypesConfig /dev/null
DocumentRoot "{site}"
<Directory "{site}">
    Options Indexes
    AllowOverride All
    Require all granted
</Directory>
""",
        encoding="utf-8",
    )
    program = shutil.which("apache2") or "/usr/sbin/apache2"
    with running([program, "-f", str(run / "httpd.conf"), "-DFOREGROUND"], port):
        yield f"http://127.0.0.1:{port}/"


SERVERS = {"nginx": lambda site, run: nginx(site), "caddy": caddy, "apache": apache}
