"""Which provisions a person is offered: those they name, those of a page, or those most worth it."""

from collections.abc import Collection

from ..model.library import Library
from ..model.worth import Checkable, by_worth, worth_checking
from ..pages import page_path


class NotThere(Exception):
    """What was asked for is not in the library; the message says what is."""


def chosen(library: Library, names: Collection[str] = (), paths: Collection[str] = ()) -> list[Checkable]:
    """Return provisions, the most worth checking first.

    `names` are of the form `directive#provision`; `paths` are pages or folders, counted from the
    content folder, whose provisions are offered whether due or not. Raises NotThere.
    """
    everything = by_worth(library)
    if names:
        known = {item.name: item for item in everything}
        for name in names:
            if name not in known:
                raise NotThere(
                    f"没有“{name}”这一条；写成 文件编号#条款编号，如 {next(iter(known), 'burden-rules-2024#2')}"
                )
        return [known[name] for name in known if name in names]
    if paths:
        found = [item for item in everything if any(_lies_in(page_path(item.directive), path) for path in paths)]
        if not found:
            raise NotThere(f"{'、'.join(paths)} 里没有读得了的文件页；写 docs/directives 下面的页面")
        return found
    return worth_checking(library)


def _lies_in(page: str, path: str) -> bool:
    return path in (".", page) or page.startswith(f"{path}/")
