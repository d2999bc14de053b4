"""Why a benchmark did not run."""


class ToolMissing(Exception):
    """Something to measure with is not on this machine; the message says what to install."""


class WrongCall(Exception):
    """The call cannot be carried out as written."""
