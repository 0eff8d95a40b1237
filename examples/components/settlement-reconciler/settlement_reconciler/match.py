"""Matches what an acquirer says it paid us to what the ledger says it owes us.

Amounts are whole pence or cents. A float is a bug, and `int` refuses "13.94".
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from typing import Iterable, TextIO

Key = tuple[str, str]


@dataclass(frozen=True)
class Entry:
    """A capture (positive) or a refund (negative) of one payment."""

    payment_id: str
    currency: str
    amount: int
    fee: int = 0


@dataclass(frozen=True)
class Difference:
    payment_id: str
    currency: str
    ledger: int
    acquirer: int
    because: str

    @property
    def unexplained(self) -> int:
        return self.acquirer - self.ledger


def read(file: TextIO) -> list[Entry]:
    return [
        Entry(row["payment_id"], row["currency"], int(row["amount"]), int(row.get("fee") or 0))
        for row in csv.DictReader(file)
    ]


def total(entries: Iterable[Entry]) -> dict[Key, int]:
    """Sums by payment: acquirers report parcels together that we captured one by one."""
    sums: dict[Key, int] = defaultdict(int)
    for entry in entries:
        # The fee was taken off before we were paid, and is explained by the contract.
        sums[entry.payment_id, entry.currency] += entry.amount + entry.fee
    return dict(sums)


def reconcile(ledger: Iterable[Entry], settled: Iterable[Entry]) -> list[Difference]:
    """Every penny that cannot be explained, largest first."""
    ours, theirs = total(ledger), total(settled)
    found = []
    for key in ours.keys() | theirs.keys():
        mine, yours = ours.get(key, 0), theirs.get(key, 0)
        if mine != yours:
            found.append(Difference(*key, mine, yours, explain(key, ours, theirs)))
    return sorted(found, key=lambda d: (-abs(d.unexplained), d.payment_id, d.currency))


def explain(key: Key, ours: dict[Key, int], theirs: dict[Key, int]) -> str:
    payment_id, currency = key
    if any(other[0] == payment_id and other[1] != currency for other in ours.keys() | theirs.keys()):
        return "settled in another currency"
    if key not in theirs:
        return "not settled yet"
    if key not in ours:
        return "unknown to the ledger"
    return "amounts differ"
