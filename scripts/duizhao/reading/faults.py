"""What can be wrong with a file before any rule looks at it: id, what is asked for, and how to put it right."""

FAULTS = {
    "FILE-1": ("文件不超过 512 KB", "拆成几页，或者去掉粘贴进来的原文"),
    "FILE-2": ("文件是 UTF-8 编码的文字", "在编辑器里另存为 UTF-8 编码；删掉看不见的控制字符"),
    "FILE-3": ("文件不是空的", "写上内容，或者删掉这个文件"),
    "FILE-4": ("内容目录里没有指向外面的链接", "把文件本身放进内容目录"),
    "FILE-5": ("该有的文件都在，读得了", "补上它，或者检查权限"),
    "FILE-6": (
        "文件放在会进入网站的位置",
        "页面直接放在 practices、directives、scenes、guide、contribute 下面，图片放在 assets",
    ),
    "ID-1": ("文件名能作编号", "只用小写字母、数字和短横线，如 notes-chasing.md"),
    "PAGE-1": ("页面开头有用 --- 包起来的页面信息", "第一行写 ---，下面写字段，再用一行 --- 收尾"),
    "YAML-1": ("页面信息是合格的 YAML", "检查缩进、冒号后面的空格和引号；含“: ”或“#”的文字要加引号"),
    "YAML-2": ("页面信息里不用 & 和 * 引用", "把内容直接写出来；是文字里的符号，就给整句加引号"),
    "YAML-3": ("一个字段只写一次", "只留一个"),
    "YAML-4": ("嵌套不超过 12 层", "检查缩进和括号"),
    "SCHEMA-1": ("字段齐全，名字、类型、取值都对", "照提示补上或改正；写法对照同类页面"),
}
"""In the order in which a file is read."""
