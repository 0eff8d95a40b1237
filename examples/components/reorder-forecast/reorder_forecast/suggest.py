"""From a forecast to a number of copies to order."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Sequence


@dataclass(frozen=True)
class Supply:
    available: int
    on_order: int
    lead_weeks: int  # from the order to the shelf
    carton: int = 1


def suggest(weeks: Sequence[float], supply: Supply, safety_weeks: int = 2) -> int:
    """Copies to order now, in full cartons, or none.

    It has to last until an order placed next week would arrive, plus two weeks
    for the forecast to be wrong in.
    """
    horizon = min(len(weeks), supply.lead_weeks + 1 + safety_weeks)
    missing = math.ceil(sum(weeks[:horizon])) - supply.available - supply.on_order
    return max(0, math.ceil(missing / supply.carton) * supply.carton)
