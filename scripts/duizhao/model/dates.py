"""Dates as the sources give them: a year, a month or a day."""

import calendar
import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"


def _check(text: str) -> str:
    if not re.match(PATTERN, text):
        raise PydanticCustomError("date_form", "日期要写成 2024-07-30、2024-07 或 2024")
    year, month, day = (int(part) for part in (text + "-01-01")[:10].split("-"))
    if not (1900 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        raise PydanticCustomError("date_value", "没有这一天：{text}", {"text": text})
    return text


PartialDate = Annotated[str, AfterValidator(_check), WithJsonSchema({"type": "string", "pattern": PATTERN})]


def earliest(date: str) -> str:
    """Return the first day (ISO) a partial date can mean."""
    return (date + "-01-01")[:10] if len(date) == 4 else (date + "-01")[:10]


def latest(date: str) -> str:
    """Return the last day (ISO) a partial date can mean."""
    if len(date) == 4:
        return f"{date}-12-31"
    if len(date) == 7:
        year, month = int(date[:4]), int(date[5:])
        return f"{date}-{calendar.monthrange(year, month)[1]:02d}"
    return date
