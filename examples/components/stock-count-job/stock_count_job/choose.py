"""Chooses the shelves to count tonight."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

LOCATIONS = 400
EVERY = 90  # days after which a shelf is counted in any case


@dataclass(frozen=True)
class Shelf:
    """A location such as S-14-C-07: site, aisle, bay, level."""

    code: str
    last_counted: date
    movements: int = 0
    last_difference: int = 0


def weight(shelf: Shelf, today: date) -> float:
    """More for shelves that were wrong, are busy, or have waited."""
    waited = (today - shelf.last_counted).days
    return 1 + waited / 10 + shelf.movements / 5 + 8 * abs(shelf.last_difference)


def choose(shelves: list[Shelf], today: date, number: int = LOCATIONS) -> list[Shelf]:
    """Overdue shelves first, the rest drawn by weight, in the order of a walk.

    The draw depends on the date alone: a job that is started again sends
    nobody to other shelves.
    """
    overdue = [shelf for shelf in shelves if (today - shelf.last_counted).days >= EVERY]
    overdue.sort(key=lambda shelf: (shelf.last_counted, shelf.code))
    chosen = overdue[:number]
    others = [shelf for shelf in shelves if shelf not in set(overdue)]
    draw = random.Random(today.isoformat())
    # Efraimidis and Spirakis: the largest u ** (1 / weight) are a fair weighted sample.
    keyed = [(draw.random() ** (1 / weight(shelf, today)), shelf) for shelf in sorted(others, key=lambda s: s.code)]
    keyed.sort(key=lambda pair: -pair[0])
    chosen += [shelf for _, shelf in keyed[: number - len(chosen)]]
    return sorted(chosen, key=lambda shelf: shelf.code)
