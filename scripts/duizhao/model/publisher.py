"""Publishers: the controlled list of sites readers are sent to."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from .record import Listed, Text, Value


class Publisher(Listed):
    """A site readers are sent to; its subdomains are included."""

    FOLDER: ClassVar[str] = ""

    key: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$"), Field(alias="host")]
    reason: Text
    """为什么可以给链接。"""

    def keeps(self, host: str) -> bool:
        """Whether a host is this site or below it."""
        return host == self.key or host.endswith(f".{self.key}")


class PublisherList(Value):
    """The whole of docs/publishers.yaml."""

    publishers: Annotated[tuple[Publisher, ...], Field(min_length=1)]
