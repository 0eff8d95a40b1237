"""Names, and whether two of them can belong to one person."""

from __future__ import annotations

import re
import unicodedata


def fold(name: str) -> list[str]:
    """`José  María O’Neill` becomes `["jose", "maria", "oneill"]`."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = re.sub(r"['’]", "", plain.lower())
    return re.findall(r"\w+", plain)


def compatible(one: str, other: str) -> bool:
    """An initial may stand for a name, and middle names may be left out.

    `J. Smith` is compatible with `Jane Smith`, and `John Smith` with neither
    `Jane Smith` nor `John Smythe`.
    """
    a, b = fold(one), fold(other)
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return a == b
    if not fits(a[0], b[0]):
        return False
    return all(fits(x, y) for x, y in zip(a[1:-1], b[1:-1]))


def fits(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


def initials(name: str) -> int:
    """How many words of a name are only a letter."""
    return sum(len(word) == 1 for word in fold(name))
