"""Numbers and dates as people write them."""

import pytest

from duizhao.compose.marks import chinese_date, limit_value
from duizhao.model.directive import Limit


@pytest.mark.parametrize(
    ("comparator", "value", "unit", "per", "shown"),
    [
        ("≤", 4000, "字", "份", "不超过 4000 字（每份）"),
        ("≥", 1, "次", "每年", "不少于 1 次（每年）"),
        ("=", 1, "次", "季度", "1 次（每季度）"),
        ("≤", 1.5, "天", None, "不超过 1.5 天"),
        ("≥", 0.5, "应到会人数的比例", None, "不少于应到会人数的 1/2"),
        ("≥", 0.6667, "应到会人数的比例", None, "不少于应到会人数的 2/3"),
        (">", 0.5, "应到会人数的比例", None, "超过应到会人数的 1/2"),
        ("≥", 0.01, "机关总人数的比例", None, "不少于机关总人数的 1%"),
        ("≤", 1, "上一年发文数的比例", "年", "不超过上一年发文数（每年）"),
    ],
)
def test_limit(comparator: str, value: float, unit: str, per: str | None, shown: str) -> None:
    limit = Limit.model_validate(
        {"subject": "甲", "comparator": comparator, "value": value, "unit": unit, "per": per, "scope": "乙"}
    )

    assert limit_value(limit) == shown


@pytest.mark.parametrize(
    ("date", "shown"),
    [("2024-07-30", "2024 年 7 月 30 日"), ("2024-07", "2024 年 7 月"), ("2024", "2024 年"), (None, "—")],
)
def test_date(date: str | None, shown: str) -> None:
    assert chinese_date(date) == shown
