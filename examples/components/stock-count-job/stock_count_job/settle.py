"""Settles what was found with what was expected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable

LARGEST = 100


@dataclass(frozen=True)
class Count:
    isbn: str
    shelf: str
    expected: int
    found: int


@dataclass(frozen=True)
class Adjustment:
    """The body of POST /adjustments of the Stock API."""

    isbn: str
    shelf: str
    difference: int
    reason: str


def settle(counts: Iterable[Count], largest: int = LARGEST) -> tuple[list[Adjustment], list[Count]]:
    """Adjustments to send, and counts that a person should repeat.

    A book that is missing on one shelf and found on another was misplaced; that
    is not a difference in stock. A large difference is more often a slip of the
    finger than a theft of a hundred books.
    """
    adjustments, again = [], []
    missing: dict[str, int] = {}
    surplus: dict[str, int] = {}
    counts = [count for count in counts if count.found != count.expected]
    for count in counts:
        by_sign = surplus if count.found > count.expected else missing
        by_sign[count.isbn] = by_sign.get(count.isbn, 0) + abs(count.found - count.expected)
    for count in counts:
        difference = count.found - count.expected
        if abs(difference) > largest:
            again.append(count)
            continue
        moved = missing.get(count.isbn) == surplus.get(count.isbn)
        adjustments.append(Adjustment(count.isbn, count.shelf, difference, "misplaced" if moved else "count"))
    return adjustments, again
