"""The things that move a score, each with its weight.

Weights are fitted each quarter on reported outcomes and copied here by hand, so
that a change of weight is a commit that somebody has read.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from .payment import Payment


@dataclass(frozen=True)
class Signal:
    code: str
    # Positive when it speaks against the payment.
    weight: int


def _countries_differ(payment: Payment) -> bool:
    # An order of e-books ships nowhere, and has no country to compare.
    if not payment.ship_to_country or not payment.card_country:
        return False
    return payment.ship_to_country != payment.card_country


def _gift_cards_mostly(payment: Payment) -> bool:
    return payment.gift_cards * 2 > payment.amount


RULES: list[tuple[Signal, Callable[[Payment], bool]]] = [
    (
        Signal("new-device", 180),
        lambda payment: payment.device.known_for < timedelta(days=1),
    ),
    (Signal("anonymising-network", 220), lambda p: p.device.anonymising_network),
    (Signal("countries-differ", 240), _countries_differ),
    (Signal("gift-cards-mostly", 310), _gift_cards_mostly),
    (Signal("large-amount", 150), lambda payment: payment.amount > 250_00),
    (Signal("guest", 60), lambda payment: not payment.reader_id),
    (
        Signal("old-device", -160),
        lambda payment: payment.device.known_for > timedelta(days=365),
    ),
    (Signal("ordinary-books", -80), lambda p: p.physical_items > 0 and not p.gift_cards),
]


def signals_of(payment: Payment) -> list[Signal]:
    """Every signal a payment shows, the heaviest first."""
    shown = [signal for signal, applies in RULES if applies(payment)]
    return sorted(shown, key=lambda signal: -abs(signal.weight))
