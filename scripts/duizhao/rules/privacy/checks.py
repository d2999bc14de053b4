"""What a number must satisfy to be what it looks like."""

from datetime import date

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"
"""Weights and check characters of GB 11643—1999 (ISO 7064, MOD 11-2)."""


def satisfies(name: str | None, text: str) -> bool:
    """Whether a number passes the check of this name; without a name there is nothing to pass."""
    plain = text.replace(" ", "").replace("-", "").upper()
    match name:
        case "identity":
            return _is_day(plain[6:14]) and _check_character(plain[:17]) == plain[17]
        case "old-identity":
            return _is_day(f"19{plain[6:12]}")
        case "bank-card":
            return 16 <= len(plain) <= 19 and _luhn(plain) and not _is_identity(plain)
        case _:
            return True


def _is_identity(plain: str) -> bool:
    return len(plain) == 18 and satisfies("identity", plain)


def _check_character(digits: str) -> str:
    return CHECK_CHARACTERS[sum(int(d) * w for d, w in zip(digits, WEIGHTS, strict=True)) % 11]


def _is_day(digits: str) -> bool:
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True


def _luhn(digits: str) -> bool:
    """The check of ISO/IEC 7812-1, annex B."""
    doubled = [int(d) * (2 if i % 2 else 1) for i, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0
