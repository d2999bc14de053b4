"""Numbers of people: identity cards, telephones, mailboxes, bank cards, as patterns and what they must satisfy."""

from typing import Any

DIGITS_BEFORE = r"(?:[0-9a-fA-F][ -]?|[0-9][.,/])$"
DIGITS_AFTER = r"^(?:[0-9A-Fa-fXx]|[ -][0-9]|[.,][0-9])"
"""A longer number, a decimal fraction or a hash is not what we look for."""
QUANTITY_AFTER = r"^ ?(?:[0-9A-Fa-fXx]|[ -][0-9]|[.,][0-9]|%|[元万亿人户件条亩吨次字个份张页篇项名点度])"

PROVINCES = "1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]"
"""First two digits of region codes (GB/T 2260; 83: residents from Taiwan)."""

PATTERNS: tuple[dict[str, Any], ...] = (
    {
        "rule": "PRIV-1",
        "name": "身份证号码",
        "fix": "删掉号码；任何人的证件号码都不能上网",
        # GB 11643—1999, 4: region, day of birth, serial number, check character.
        "find": rf"(?:{PROVINCES})[0-9]{{4}}[ -]?(?:19|20)[0-9]{{6}}[ -]?[0-9]{{3}}[0-9Xx]",
        "before": r"[0-9A-Za-z]$",
        "after": r"^[0-9A-Za-z]",
        "check": "identity",
        "everywhere": True,
        "hide": True,
    },
    {
        "rule": "PRIV-1",
        "name": "老式身份证号码",
        "fix": "删掉号码；任何人的证件号码都不能上网",
        "find": rf"(?:{PROVINCES})[0-9]{{4}}[ -]?[0-9]{{6}}[ -]?[0-9]{{3}}",
        "before": DIGITS_BEFORE,
        "after": QUANTITY_AFTER,
        "check": "old-identity",
        "hide": True,
    },
    {
        "rule": "PRIV-2",
        "name": "手机号码",
        "fix": "删掉号码；公开的服务热线写短号，如 12345",
        "find": r"(?:\+?86[ -]?)?1[3-9][0-9](?:[0-9]{8}|[ -][0-9]{4}[ -]?[0-9]{4}|[0-9][ -][0-9]{3}[ -][0-9]{4})",
        "before": rf"(?:{DIGITS_BEFORE[:-1]}|[¥￥$])$",
        "after": QUANTITY_AFTER,
        "hide": True,
    },
    {
        "rule": "PRIV-2",
        "name": "固定电话",
        "fix": "删掉号码；公开的服务热线写短号，如 12345",
        # Area codes begin with 0; local numbers begin with 2 to 9 (trunk code plan, YD/T 1148).
        "find": r"[(（]?0(?:10|2[0-9]|[3-9][0-9]{2})[)）]?[ -]?[2-9][0-9]{6,7}",
        "before": r"(?:[0-9a-fA-F][ -]?|[.,/])$",
        "after": QUANTITY_AFTER,
        "hide": True,
    },
    {
        "rule": "PRIV-2",
        "name": "电话号码",
        "fix": "删掉号码；公开的服务热线写短号，如 12345",
        "find": r"(?:电话|座机|传真|固话|手机|联系方式)(?:号码?)?[：: ]{1,2}[2-9][0-9]{6,7}",
        "after": QUANTITY_AFTER,
        "hide": True,
    },
    {
        "rule": "PRIV-3",
        "name": "邮箱地址",
        "fix": "删掉它；要举例就用 name@example.com",
        # RFC 5322, 3.4.1, as mail services hand addresses out; lengths of RFC 5321, 4.5.3.1.
        "find": r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,5}\.[A-Za-z]{2,63}",
        # RFC 2606, 3: names for examples. `git@host:` is how repositories are addressed.
        "before": r"[A-Za-z0-9._%+-]$",
        "unless": r"@(?:[A-Za-z0-9-]+\.)*example\.(?:com|org|net)$|^git@",
        "after": r"^[A-Za-z0-9]",
        "hide": True,
    },
    {
        "rule": "PRIV-3",
        "name": "微信号或 QQ 号",
        "fix": "删掉它；个人的联系方式不能上网",
        "find": r"(?:QQ|qq|微信)(?:号码?|群号?|账号)?[：: ]{1,2}[A-Za-z0-9][A-Za-z0-9_-]{4,19}",
        "unless": r"[：: ][A-Za-z_-]+$",
        "hide": True,
    },
    {
        "rule": "PRIV-4",
        "name": "银行卡号",
        "fix": "删掉号码；任何人的账号都不能上网",
        # ISO/IEC 7812-1: issuer's prefix, account, check digit. 62 UnionPay, 4 Visa, 51–55 Mastercard, 35 JCB, and
        # prefixes of cards issued before there was 62.
        "find": r"(?=62|4|5[1-5]|35|9558|9559|6013)"
        r"[0-9]{4}(?:[0-9]{12,15}|[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}(?:[ -][0-9]{1,3})?)",
        "before": DIGITS_BEFORE,
        "after": DIGITS_AFTER,
        "check": "bank-card",
        "hide": True,
    },
)
"""In the order they are tried.

`find` what it looks like; `before`, `after` what may not stand around it; `unless` what it may not be; `check` what it
must satisfy; `everywhere` whether web addresses are searched too; `hide` whether messages show its ends only.
"""
