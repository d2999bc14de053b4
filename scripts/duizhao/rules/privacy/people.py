"""Names of persons next to titles: surnames, titles, and the words that only look like names."""

from typing import Any

from .word_lists import word_lists

COMMON = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范金石"
    "廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤温康施牛樊葛邢庞颜倪庄聂章鲁岳翟殷詹申"
    "欧耿焦俞左柳甘祝宁尚符舒阮柯梅童凌毕裴霍涂苗谷盛曲翁冉骆蓝辛靳柴鲍喻祁蒲滕屈饶牟艾尤阳穆卓吉缪芦麦褚娄窦戚岑景宫冷"
    "晏米柏宗瞿桂佟臧闵邬卞姬栾隋刁荣巫寇桑甄丛虞敖巩佘苑迟邝鞠荆冀郁胥储燕楚鄢劳谌奚粟蔺厉郜阙"
)
"""Surnames that seldom begin a common word; those that do are listed in `words.txt`."""

RARE = "万任余于文关兰包单成常应时安齐路程项管房解农司古简车连卢游华纪季党费全和明池查官乐南班佳仇沙苟仲屠惠伊廉祖容敬戈鹿支水"
"""More surnames, believed only after a label such as 联系人."""

NOT_GIVEN = (
    "的了与或是不在就也都要会把被让对从及并等可须应未没级党委部组织村镇乡县市区省街社校院局厅处科室办队班位各该此这那其某每几"
    "任兼副员第名个前后曾现原和两些什么我你他她它们务说"
)
"""Characters that hardly ever stand in a given name; 某 is how names are left out."""

BEFORE = "的和与跟向找请由对给问是在让叫到见被把说听按经同及等里位名老小这那我你他她们镇乡村县市区党委会部府办局校院社记任长员室组"
"""What may stand before a surname that stands alone before its title, as in 跟王书记说."""

AFTER_NAME = "说|介绍|表示|告诉|坦言|认为|反映|回忆|感慨|强调|指出|要求|汇报|主持|作|带|率|走访|深入|对|向|就|在|与|和|同|等人|等[0-9一二三四五六七八九十]"

_LISTS = word_lists("words.txt")

PEOPLE: dict[str, Any] = {
    "rule": "PRIV-5",
    "name": "人名",
    "fix": "写成职务，如“村支书”“一名镇干部”，或写“张某”；姓名不能上网",
    "common": COMMON,
    "any": "".join(sorted(set(COMMON + RARE))),
    "double": _LISTS["double"],
    "titles": "(?:" + "|".join(sorted(_LISTS["titles"], key=lambda title: (-len(title), title))) + ")",
    "deputy": "(?:常务副|副|第一)$",
    "labels": "(?:" + "|".join(_LISTS["labels"]) + ")(?:姓名)?[：:]",
    # 校长期、全书记录、民主任免: what looks like a title runs on into another word.
    "runs_on": "^(?:.{1,2}长[期效远短度久者达于年征]|书记[员录载账名官]|主任[何务职命免期用性教意]|委员[会长]|主席[台团]"
    "|秘书[处科]|干事[创业情])",
    "not_given": NOT_GIVEN,
    "words": frozenset(_LISTS["no-names"]),
    "public": frozenset(_LISTS["public"]),
    "before": BEFORE,
    "gap": "^[ 　（(：:]?",
    "after": f"^(?:$|[^一-鿿]|{AFTER_NAME})",
}
"""The whole as plain data; see `find_people`."""
