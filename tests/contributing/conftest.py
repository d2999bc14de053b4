"""Record files as the form saves them."""

import json
from typing import Any

import pytest

PRACTICE: dict[str, Any] = {
    "title": "样例会议要写心得",
    "aliases": ["写心得", "样例心得"],
    "scene": "sample-meeting",
    "materials": ["sign-in-sheet"],
    "demanded_by": ["检查组"],
    "demand": "样例会议开完，每人交一篇心得。",
    "verdict": "beyond",
    "verdict_on": "只指每次会后都要每人一篇",
    "verdict_reason": "样例规定第三条写了会议记录，没有写心得，所以是多出来的要求。",
    "answer": "有会议记录就够了。",
    "citations": [
        {
            "directive": "sample-rules-2020",
            "provision": "3",
            "demanded": "没有心得就算没开会。",
            "bearing": "这一条没有提心得。",
        }
    ],
    "enough": ["一份会议记录"],
    "keep": [{"text": "会议记录要有。", "citation": {"directive": "sample-rules-2020", "provision": "3"}}],
    "say": ["会议记录在这里，您看够不够？"],
    "why_it_happens": "看心得省事。",
}
CORRECTION: dict[str, Any] = {
    "page": "practices/sample-photos/",
    "field": ["demand"],
    "current": "样例会议开完要交照片。",
    "wrong": "不是每次都要。",
    "replacement": "样例会议开完，有时要交照片。",
    "source_says": "样例规定第三条只写了记录。",
    "address": "https://www.gov.cn/example",
}


def saved(kind: str, record: dict[str, Any], **frame: Any) -> dict[str, Any]:
    """A record file's content as plain values."""
    about = {"format": "duizhao-record", "version": 1, "kind": kind, "edition": "2026-11-25", "created": "2026-11-26"}
    return about | {"record": record} | frame


def as_bytes(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


@pytest.fixture
def practice() -> dict[str, Any]:
    return json.loads(json.dumps(PRACTICE))


@pytest.fixture
def correction() -> dict[str, Any]:
    return json.loads(json.dumps(CORRECTION))
