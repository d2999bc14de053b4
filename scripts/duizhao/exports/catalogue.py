"""Every published data file: its name from `api/v1/`, what it is and of which media type."""

from dataclasses import dataclass

from .schema import SCHEMAS
from .tables import TABLES

ROOT = "api/v1"
SQLITE = "duizhao.sqlite"
FEED = "changes.atom"
CALENDAR = "dates.ics"
OPENAPI = "openapi.json"

JSON = "application/json"


@dataclass(frozen=True)
class DataFile:
    """One file. Media types are those registered with IANA."""

    name: str
    about: str
    media_type: str


RECORD_FILES = (
    DataFile("directives.json", "文件和条款", JSON),
    DataFile("practices.json", "做法对照，连同逐条引用", JSON),
    DataFile("scenes.json", "场景、步骤和材料清单", JSON),
    DataFile("materials.json", "材料，连同哪些做法要它", JSON),
    DataFile("limits.json", "文件里写明的数字", JSON),
    DataFile("figures.json", "别人公开发表过的数字", JSON),
    DataFile("changes.json", "每一页的改动和每一次核对，新的在前", JSON),
)
SUMMARY_FILES = (
    DataFile("index.json", "全部数据文件的目录，连同格式的版本", JSON),
    DataFile("meta.json", "本版日期、条数和核对情况", JSON),
)
OTHER_FILES = (
    DataFile(SQLITE, "全部表放在一个数据库里，带全文检索", "application/vnd.sqlite3"),
    DataFile(FEED, "最近的改动和核对，供订阅", "application/atom+xml"),
    DataFile(CALENDAR, "施行、废止和该核对的日期，供日历订阅", "text/calendar"),
    DataFile(OPENAPI, "接口说明（OpenAPI 3.1）", JSON),
)
CSV_FILES = tuple(DataFile(f"{table.name}.csv", f"{table.title}（表格）", "text/csv") for table in TABLES)
SCHEMA_FILES = tuple(
    DataFile(f"schema/{name}", "怎样写一页（JSON Schema）", "application/schema+json") for name in SCHEMAS
)

DATA_FILES = (*SUMMARY_FILES, *RECORD_FILES, *CSV_FILES, *OTHER_FILES, *SCHEMA_FILES)
