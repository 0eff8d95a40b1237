"""Weekly demand, eight weeks ahead.

Holt's linear method with a damped trend: enough for books, which rise for a
fortnight and then fade for years.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Sequence

WEEKS = 8
LEVEL, TREND, DAMPING = 0.4, 0.2, 0.8

# How much more is sold in the weeks after a prize, from nine years of them.
UPLIFT = {
    "longlist": (1.6, 1.3),
    "shortlist": (2.4, 1.9, 1.5),
    "winner": (9.0, 6.5, 4.0, 2.5, 1.8),
}


@dataclass(frozen=True)
class Prize:
    """An announcement so many weeks from now; negative if it has been."""

    stage: str
    week: int


def baseline(sales: Sequence[int]) -> list[float]:
    """What would be sold if nothing happened."""
    if not sales:
        return [0.0] * WEEKS
    level, trend = float(sales[0]), 0.0
    for sold in sales[1:]:
        before = level
        level = LEVEL * sold + (1 - LEVEL) * (level + DAMPING * trend)
        trend = TREND * (level - before) + (1 - TREND) * DAMPING * trend
    weeks, step = [], 0.0
    for week in range(1, WEEKS + 1):
        step += DAMPING**week * trend
        weeks.append(max(0.0, level + step))
    return weeks


def without_prizes(sales: Sequence[int], prizes: Sequence[Prize]) -> list[int]:
    """Past sales with the uplift taken out, so that a prize is not a trend."""
    return [round(sold / factor(week - len(sales), prizes)) for week, sold in enumerate(sales)]


def factor(week: int, prizes: Sequence[Prize], uplift: Mapping[str, Sequence[float]] = UPLIFT) -> float:
    """The largest uplift of a week. Prizes do not multiply: readers buy a book once."""
    factors = [1.0]
    for prize in prizes:
        since = week - prize.week
        if 0 <= since < len(uplift[prize.stage]):
            factors.append(uplift[prize.stage][since])
    return max(factors)


def forecast(sales: Sequence[int], prizes: Sequence[Prize] = ()) -> list[float]:
    """Copies a week for the next eight weeks; week 0 is the coming one."""
    weeks = baseline(without_prizes(sales, prizes))
    return [copies * factor(week, prizes) for week, copies in enumerate(weeks)]
