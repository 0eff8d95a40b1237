"""Finds where we are out of line with the high street."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from statistics import median
from typing import Callable, Iterable, TextIO

TOLERANCE = 10  # per cent


@dataclass(frozen=True)
class Seen:
    """A price somebody saw in a shop and typed in on Monday, in pence."""

    isbn: str
    shop: str
    pence: int


@dataclass(frozen=True)
class Suggestion:
    isbn: str
    ours: int
    theirs: int
    shops: int
    percent: int  # how much dearer we are; negative if cheaper


def pence(typed: str) -> int:
    """`£7.99`, `7,99` and `7.9` are what people type. `799` is taken for pounds, and refused."""
    pounds, _, rest = typed.strip().lstrip("£").replace(",", ".").partition(".")
    if not pounds.isdigit() or (rest and not rest.isdigit()) or len(rest) > 2 or int(pounds) > 250:
        raise ValueError(f"{typed!r} is not a price of a book in pounds")
    return int(pounds) * 100 + int(rest.ljust(2, "0"))


def read(file: TextIO) -> list[Seen]:
    """The list, without the lines that were left empty because a book was sold out."""
    seen = []
    for number, row in enumerate(csv.DictReader(file), start=2):
        if not row["price"].strip():
            continue
        try:
            seen.append(Seen(row["isbn"].replace("-", "").strip(), row["shop"].strip(), pence(row["price"])))
        except ValueError as error:
            raise ValueError(f"line {number}: {error}") from error
    return seen


def compare(seen: Iterable[Seen], quote: Callable[[str], int | None]) -> list[Suggestion]:
    """Books where we are out of line by more than the tolerance, worst first.

    The median of the shops counts: one shop’s clearance sale is not the market.
    """
    by_isbn: dict[str, list[int]] = {}
    for price in seen:
        by_isbn.setdefault(price.isbn, []).append(price.pence)
    suggestions = []
    for isbn, prices in by_isbn.items():
        ours = quote(isbn)
        if ours is None:
            continue
        theirs = round(median(prices))
        percent = round(100 * (ours - theirs) / theirs)
        if abs(percent) > TOLERANCE:
            suggestions.append(Suggestion(isbn, ours, theirs, len(prices), percent))
    return sorted(suggestions, key=lambda s: (-abs(s.percent), s.isbn))
