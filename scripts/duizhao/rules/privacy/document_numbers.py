"""文号 of papers nobody has published: those of issuers none of whose documents in the library shows a number in public."""

import re
from collections.abc import Iterable
from typing import Any

OPENING, CLOSING = "〔[［【（(", "〕]］】）)"
NUMBER = rf"[\{OPENING[1]}{OPENING[0]}{OPENING[2:]}](?:19|20)[0-9]{{2}}[\{CLOSING[1]}{CLOSING[0]}{CLOSING[2:]}]"
"""Year in brackets: 〔2024〕 by GB/T 9704—2012, 7.2.5; other brackets as people type them."""


def document_numbers(public: Iterable[str]) -> dict[str, Any]:
    """Return the whole as plain data; see `find_document_numbers`. `public`: numbers of the library's directives."""
    numbers = sorted(set(public))
    codes = {match.group() for number in numbers if (match := re.match("[一-鿿]+", number))}
    return {
        "rule": "PRIV-8",
        "name": "没有公开过的文号",
        "secret": "内部或涉密文件的文号",
        "fix": "只写公开文件的文号；已经公开的，先把那份文件收进 directives，写上 doc_number 和公开的来源",
        "find": rf"[A-Za-z×〇一-鿿]{{1,20}} ?{NUMBER} ?第?[0-9×xX]{{1,5}} ?号",
        "code": "^[A-Za-z×〇一-鿿]+",
        # Words of the sentence that run on into the issuer's code.
        "lead": "(?:依据|根据|按照|参照|落实|印发|转发|转载|写明|引用|文号|文件|通知|规定|[依据按照和与及见载以由即如是为在了的到看叫有从把])",
        "marks": "内|密|明电|电明|发电",
        "public": numbers,
        "codes": sorted(codes),
        # 厅字 is the General Office's; 省厅字 and 湘民发 are others'.
        "local": "[A-Za-z×某省市县区州盟旗镇乡村委办府局京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]$",
    }
