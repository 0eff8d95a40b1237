"""Decides whether tonight's embeddings may replace yesterday's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Sequence

from recommendations_trainer.train import Event, Vector, nearest

TOP = 20
MARGIN = 0.002
SMALLEST_SHARE = 0.98


@dataclass(frozen=True)
class Verdict:
    publish: bool
    tonight: float
    yesterday: float
    because: str


def hold_out(events: Sequence[Event]) -> tuple[list[Event], dict[str, str]]:
    """All events but the last book of each reader who has at least three."""
    books: dict[str, list[str]] = {}
    for event in events:
        shelf = books.setdefault(event.reader, [])
        if event.isbn not in shelf:
            shelf.append(event.isbn)
    held = {reader: shelf[-1] for reader, shelf in books.items() if len(shelf) >= 3}
    return [event for event in events if held.get(event.reader) != event.isbn], held


def recall(embeddings: Mapping[str, Vector], events: Sequence[Event], held: Mapping[str, str], top: int = TOP) -> float:
    """The share of held-out books among the first that we would have shown."""
    shelves: dict[str, set[str]] = {}
    for event in events:
        shelves.setdefault(event.reader, set()).add(event.isbn)
    hits = sum(isbn in nearest(embeddings, sorted(shelves[reader]), top) for reader, isbn in held.items())
    return hits / len(held) if held else 0.0


def judge(tonight: float, yesterday: float, books: int, books_yesterday: int) -> Verdict:
    """Better by a margin, and about as many books: half a lakehouse scores well, too."""
    if books < SMALLEST_SHARE * books_yesterday:
        return Verdict(False, tonight, yesterday, f"only {books} of {books_yesterday} books")
    if tonight < yesterday + MARGIN:
        return Verdict(False, tonight, yesterday, "does not beat yesterday's")
    return Verdict(True, tonight, yesterday, "beats yesterday's")
