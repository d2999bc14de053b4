"""The day the site speaks for: given, from SOURCE_DATE_EPOCH, or today."""

import os
from datetime import UTC, date, datetime


def edition(today: str | None = None) -> str:
    """Return an ISO day. Raises ValueError if `today` or SOURCE_DATE_EPOCH cannot be read.

    SOURCE_DATE_EPOCH: seconds since 1970 UTC, as the Reproducible Builds specification has it.
    """
    if today is not None:
        return date.fromisoformat(today).isoformat()
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return date.today().isoformat()
