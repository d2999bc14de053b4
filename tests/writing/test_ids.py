"""Ids proposed for new pages."""

import re

import pytest

from duizhao.model.record import ID_PATTERN
from duizhao.writing.ids import LONGEST, propose_id


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("签到表要交照片", "qian-dao-biao-yao-jiao-zhao-pian"),
        ("政务 APP 打卡，2024 年版", "zheng-wu-app-da-ka-2024-nian-ban"),
        ("ＡＰＰ截图", "app-jie-tu"),
        ("绿色台账", "lv-se-tai-zhang"),
        ("😀……", "page"),
        ("index", "index-2"),
    ],
)
def test_ids_from_titles(title: str, expected: str) -> None:
    assert propose_id(title) == expected


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert propose_id("台账", {"tai-zhang", "tai-zhang-2"}) == "tai-zhang-3"


def test_long_titles_are_cut_between_words() -> None:
    proposed = propose_id("一个非常非常长的标题" * 5)

    assert len(proposed) <= LONGEST
    assert re.fullmatch(ID_PATTERN, proposed)
    assert not proposed.endswith("-")
