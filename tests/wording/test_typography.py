"""Chinese typography: what is put right, what is left alone, and that it ends there."""

import time

import autocorrect_py
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.fixing.sameness import skeleton
from duizhao.model.library import Library
from duizhao.wording.typography import EXEMPT, SUSPECT, corrected, slips

CORRECTED = {
    "PPT要不要做": "PPT 要不要做",
    "第16条": "第 16 条",
    "30%的人": "30% 的人",
    "中文,英文": "中文，英文",
    "中文, 中文": "中文，中文",
    "好不好?": "好不好？",
    "对!": "对！",
    "如下:": "如下：",
    "会议记录;签到表": "会议记录；签到表",
    "不用附照片.": "不用附照片。",
    "等等...": "等等……",
    "第 3 条(一)项": "第 3 条（一）项",
    "第 3 条 ( 一 ) 项": "第 3 条（一）项",
    "API (see x)中文": "API（see x）中文",
    "(见[第 3 条](../a.md#p-3))": "（见[第 3 条](../a.md#p-3)）",
    '他说"好"吗': "他说“好”吗",
    "他说：'好'": "他说：‘好’",
    "ＡＢＣ１２３": "ABC123",
    "一，，二": "一，二",
    "好。。": "好。",
    "中文 ，中文": "中文，中文",
    "中文， 中文": "中文，中文",
    "中文  中文": "中文 中文",
    "《2020年通知》见2020年": "《2020年通知》见 2020 年",
}
LEFT_ALONE = [
    "《全国干部教育培训规划（2023-2027年）》",
    "赣组电明字〔2020〕26号",
    "国务院令第772号",
    "“互联网+督查”",
    "见通知的“二1”",
    "9:30 开会",
    "1,000 人，3.5 小时",
    "用 `duizhao check,x` 查",
    "## 标题 {#id,x}",
    "[官网](https://a.cn/中文,x)",
    "看 https://a.cn/中文;x 一页",
    "f(x) 是一个函数",
    "好……",
    "不——",
    "“好。”他说",
    "- （一）先做",
    "| 甲 | 乙 |",
    "A/B 两样",
    "8 至 10 天",
    "PPT、Word 和 WPS",
]


@pytest.mark.parametrize(("wrong", "right"), CORRECTED.items())
def test_slip_is_found_and_put_right(wrong: str, right: str) -> None:
    assert slips(wrong)
    assert corrected(wrong) == right
    assert slips(right) == []


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_left_alone(text: str) -> None:
    assert slips(text) == []
    assert corrected(text) == text


def test_unpaired_quote_is_found_and_left_to_a_person() -> None:
    text = '次数"好数'

    assert [(slip.what, slip.better) for slip in slips(text)] == [("引号不成对，或是英文直引号", "")]
    assert corrected(text) == text


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("中文号令一，。；：“”《》（）()\"' ,;:!?.A1%Ｂ\u3000`[]{}<>〔〕…"), max_size=24))
def test_correcting_ends_and_changes_no_word(text: str) -> None:
    right = corrected(text)

    assert corrected(right) == right
    assert skeleton(right) == skeleton(text)
    assert right == text or SUSPECT.search(text)


@pytest.mark.parametrize("piece", ["(", '"', "《", "<a", "{", "](", "中(", " ", "，", "中'", "( ", "一1"])
def test_long_lines_take_no_time(piece: str) -> None:
    begun = time.process_time()

    corrected(piece * 50_000)

    assert time.process_time() - begun < 2


def test_a_kept_library_agrees_on_the_real_pages(real_library: Library) -> None:
    """Where neither document numbers, titles nor a plus sign stand, autocorrect would change nothing either."""
    texts = [p.text for p in real_library.prose if not EXEMPT.search(p.text) and "+" not in p.text]

    assert len(texts) > 5000
    assert [text for text in texts if autocorrect_py.format(text) != text] == []
