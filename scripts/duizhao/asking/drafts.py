"""Answers kept for another day, and answers from a file: the same fields as a page, in YAML."""

from itertools import count
from pathlib import Path
from typing import Any, TextIO

from ..model.record import Record
from ..reading.front_matter import FENCE, split
from ..reading.yaml_values import YamlFault, parse
from .flags import WrongAnswer
from .questions import ID

FOLDER = "drafts"
"""Beside the content folder, so that no draft gets into the site or, being ignored by git, into a commit."""
UNNAMED = "weiwan"


def drafts_folder(docs: Path) -> Path:
    """Return where drafts for a content folder lie; it need not be there yet."""
    return docs.absolute().parent / FOLDER


def free_place(docs: Path, kind: str, page_id: str) -> Path:
    """Return a path for a draft at which nothing lies yet."""
    folder = drafts_folder(docs)
    stem = f"{kind}-{page_id or UNNAMED}"
    names = (f"{stem}.yaml" if n == 1 else f"{stem}-{n}.yaml" for n in count(1))
    return next(path for name in names if not (path := folder / name).exists())


def read_answers(path: Path, model: type[Record], standard_input: TextIO) -> dict[str, Any]:
    """Return the answers in a file, `-` being standard input: the fields of a page, and `id`.

    Raises WrongAnswer, with the line where there is one.
    """
    if str(path) == "-":
        name, text = "标准输入", standard_input.read()
    elif path.is_file():
        name, text = str(path), path.read_text(encoding="utf-8-sig", errors="replace")
    else:
        raise WrongAnswer(f"没有这个文件：{path}")
    try:
        data = split(text).data if text.startswith(FENCE) else parse(text)[0]
    except YamlFault as fault:
        raise WrongAnswer(f"{name}:{fault.line}: {fault.message} — {fault.fix}") from None
    if not isinstance(data, dict):
        raise WrongAnswer(f"{name} 里要写“字段: 内容”，同页面开头一样")
    unknown = [key for key in data if key != ID and key not in model.model_fields]
    if unknown:
        raise WrongAnswer(f"{name} 里有不认识的字段：{'、'.join(unknown)}")
    return {key: value for key, value in data.items() if value is not None}
