"""What is searched and quoted in results are words, without the marks of Markdown."""

from pathlib import Path

import pytest

from duizhao.search.documents import documents
from duizhao.verification import verify

from ..conftest import TODAY

MARKED = {
    "见[样例规定](../directives/sample-rules-2020.md#p-3)、[说明](not.md)。": "见 样例规定、说明。",
    "**一般**不超过 `4000` 字": "一般 不超过 4000 字",
    "| 环节 | 限数 |\n|:--|--:|\n| 文件 | **4000** |\n| 会议 | 2 |": "环节 · 限数\n文件 · 4000\n会议 · 2",
    "- 一件\n- 另一件\n\n> 引用": "一件\n另一件\n引用",
    "#### 小标题\n\n说明\n{: .note }": "小标题\n说明",
    "增加 5% 至 10%，3-5 人": "增加 5% 至 10%，3-5 人",
}


@pytest.mark.parametrize(("markdown", "words"), MARKED.items())
def test_text_of_a_guide_is_words(markdown: str, words: str, docs: Path) -> None:
    guide = docs / "guide/method.md"
    guide.write_text(guide.read_text(encoding="utf-8") + f"\n## 另一节 {{#marked}}\n\n{markdown}\n", encoding="utf-8")
    library, _ = verify(docs, TODAY)

    page = next(page for page in documents(library).pages if page.url == "guide/method/")

    assert next(section.text for section in page.sections if section.anchor == "marked") == words
