"""`duizhao bench serve`: how many readers at once a small machine can serve, measured with wrk on loopback."""

import json
import re
import shutil
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from .faults import ToolMissing, require_built
from .nginx import nginx

SCRIPT = Path(__file__).with_name("load.lua")
SHARED = re.compile(r'<(?:script src|link rel="stylesheet" href)="([^"]+)"')
"""What a page brings with it the first time."""
GRACE_SECONDS = 30


@dataclass(frozen=True)
class Load:
    """What one run came to; times in milliseconds, from the first byte asked to the last received."""

    pages: int
    shared: int
    """Files that the home page brings with it."""
    connections: int
    requests: int
    bytes: int
    """As sent, compressed."""
    seconds: float
    errors: int
    """Connections that failed or took too long, and answers of 400 and above."""
    p50: float
    p90: float
    p99: float
    longest: float

    @property
    def per_second(self) -> float:
        return self.requests / self.seconds


def measure(site: Path, seconds: int, connections: int) -> Load:
    """Serve `site` by nginx and let `connections` readers ask without pause. Raises ToolMissing, WrongCall."""
    require_built(site)
    wrk = shutil.which("wrk")
    if not wrk:
        raise ToolMissing("要用 wrk 测：sudo apt-get install wrk")
    pages = sorted(path.relative_to(site).parent.as_posix() for path in site.rglob("index.html"))
    shared = sorted(set(SHARED.findall((site / "index.html").read_text(encoding="utf-8"))))
    with TemporaryDirectory() as folder, nginx(site) as root:
        listed = Path(folder, "paths")
        listed.write_text("".join(f"{path}\n" for path in _paths(pages, shared)), encoding="utf-8")
        threads = min(2, connections)
        command = [wrk, f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "-H", "Accept-Encoding: gzip"]
        done = subprocess.run(
            [*command, "-s", str(SCRIPT), root, "--", str(listed)],
            check=False,
            capture_output=True,
            text=True,
            timeout=seconds + GRACE_SECONDS,
        )
    if done.returncode:
        raise ToolMissing(f"wrk 没有测成，它说：\n{done.stderr or done.stdout}")
    return Load(len(pages), len(shared), connections, **json.loads(done.stdout.splitlines()[-1]))


def _paths(pages: list[str], shared: list[str]) -> list[str]:
    return ["/" if page == "." else f"/{page}/" for page in pages] + [f"/{path}" for path in shared]


def as_json(load: Load) -> str:
    """Return the figures as JSON."""
    return json.dumps(asdict(load) | {"per_second": load.per_second}, indent=2)


def as_text(load: Load) -> str:
    """Return the figures in a few lines."""
    return "\n".join(
        [
            f"轮流取 {load.pages} 个页面和 {load.shared} 个共用文件，{load.connections} 个连接不停地取，{load.seconds:.1f} 秒。",
            f"每秒 {load.per_second:,.0f} 次，{load.bytes / load.seconds / 1e6:.1f} MB（压缩后）。",
            f"一次用时：一半在 {load.p50:.1f} 毫秒内，九成在 {load.p90:.1f} 毫秒内，99% 在 {load.p99:.1f} 毫秒内。",
            f"最长的一次 {load.longest:.1f} 毫秒。",
            f"出错 {load.errors} 次。",
        ]
    )


FORMATS = {"text": as_text, "json": as_json}
