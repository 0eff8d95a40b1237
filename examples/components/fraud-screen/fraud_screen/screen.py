"""From signals to a verdict, and from a verdict to words."""

from dataclasses import dataclass
from enum import Enum

from .payment import Payment
from .signals import Signal, signals_of

START = 120
REVIEW_FROM = 500
REFUSE_FROM = 850


class Decision(Enum):
    PASS = 1
    REVIEW = 2
    REFUSE = 3


@dataclass(frozen=True)
class Verdict:
    decision: Decision
    # Between 0 (surely honest) and 1000 (surely not).
    score: int
    signals: tuple[Signal, ...]


def _decide(score: int) -> Decision:
    if score >= REFUSE_FROM:
        return Decision.REFUSE
    return Decision.REVIEW if score >= REVIEW_FROM else Decision.PASS


def screen(payment: Payment) -> Verdict:
    """Scores a payment. The same payment has the same score, on every pod."""
    signals = tuple(signals_of(payment))
    score = START + sum(signal.weight for signal in signals)
    score = max(0, min(1000, score))
    return Verdict(_decide(score), score, signals)


# For the reader, who is mostly honest. Never more than a stranger may learn
# about how we score.
REASONS = {
    "new-device": "We had not seen this device before.",
    "anonymising-network": "The connection hid where it came from.",
    "countries-differ": "The card and the address are in different countries.",
    "gift-cards-mostly": "The order was mostly gift cards.",
    "large-amount": "The order was larger than most.",
    "guest": "The order was placed without an account.",
}

SUMMARIES = {
    Decision.PASS: "The payment went through.",
    Decision.REVIEW: "Somebody is looking at the payment.",
    Decision.REFUSE: "We did not take the payment.",
}


def explain(verdict: Verdict) -> tuple[str, list[str]]:
    """A summary, and the reasons that speak against the payment."""
    against = [signal for signal in verdict.signals if signal.weight > 0]
    return SUMMARIES[verdict.decision], [REASONS[signal.code] for signal in against]
