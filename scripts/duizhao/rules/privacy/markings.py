"""Marks that papers not meant for the public carry on their face (GB/T 9704—2012, 7.2: 份号、密级和保密期限)."""

from typing import Any

_FIX = "内部文件和涉密文件不能上网：删掉这一处和抄自它的文字；已经提交过的，告诉维护的人"
_GRADES = "绝密|机密|秘密"

PATTERNS: tuple[dict[str, Any], ...] = (
    {"rule": "PRIV-7", "name": "密级标志", "fix": _FIX, "find": rf"(?:{_GRADES})[ 　]?[★☆]"},
    {
        "rule": "PRIV-7",
        "name": "密级标志",
        "fix": _FIX,
        "find": rf"密级(?:和保密期限)?[ 　]?[：:][ 　]?(?:{_GRADES}|内部)",
    },
    {
        "rule": "PRIV-7",
        "name": "密级标志",
        "fix": _FIX,
        "find": rf"[（(【\[［](?:{_GRADES}|内部(?:资料|文件|材料)|不予公开|此件不予?公开|不公开)[）)】\]］]",
    },
    {
        "rule": "PRIV-7",
        "name": "密级标志",
        "fix": _FIX,
        "find": rf"(?:{_GRADES}|不予公开)(?:[0-9]{{1,2}}年)?",
        "before": r"[^ 　*#>|-]",
        "after": r"[^ 　*#|]",
    },
    {
        "rule": "PRIV-7",
        "name": "内部文件的标志",
        "fix": _FIX,
        "find": r"内部(?:资料|文件|材料|刊物)[，,、；;：: 　]{0,2}(?:请)?(?:注意保[存密管]|妥善保管|(?:严禁|请勿|不得|不准|禁止)(?:外传|复制|翻印|转载))",
    },
    {
        "rule": "PRIV-7",
        "name": "内部文件的标志",
        "fix": _FIX,
        "find": r"公开(?:属性|方式|类别|选项|形式|范围)[ 　]?[：:][ 　]?(?:不予公开|不公开|依申请公开)",
    },
    {"rule": "PRIV-7", "name": "份号", "fix": _FIX, "find": r"份号[：: 　]{0,2}[0-9]{6}", "after": r"^[0-9]"},
)
