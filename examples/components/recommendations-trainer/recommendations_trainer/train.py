"""Embeddings of books from the shelves they stand on together.

Random indexing: each reader is a sparse random vector, and a book is the sum
of its readers. Two books with the same readers end up close to each other. It
needs one pass and no library, and the ranking service cannot tell.
"""

from __future__ import annotations

import math
import random
from typing import Iterable, Mapping, NamedTuple

DIMENSIONS = 128
NON_ZERO = 8

# A book that was read to the end says more than one that was bought.
WEIGHTS = {"order": 1.0, "shelf": 0.6, "finished": 1.5}

Vector = list[float]
Embeddings = dict[str, Vector]


class Event(NamedTuple):
    reader: str  # a pseudonym of the lakehouse
    isbn: str
    kind: str


def signature(reader: str) -> list[tuple[int, int]]:
    """Where a reader points to: the same on every night, so that nights compare."""
    draw = random.Random(reader)
    return [(place, draw.choice((-1, 1))) for place in draw.sample(range(DIMENSIONS), NON_ZERO)]


def train(events: Iterable[Event]) -> Embeddings:
    seen: dict[str, dict[str, float]] = {}
    for event in events:
        books = seen.setdefault(event.reader, {})
        books[event.isbn] = max(books.get(event.isbn, 0.0), WEIGHTS[event.kind])
    embeddings: Embeddings = {}
    for reader, books in sorted(seen.items()):
        # A library with 9,000 books must not drown everybody else.
        damping = 1 / math.log2(1 + len(books))
        for isbn, weight in books.items():
            vector = embeddings.setdefault(isbn, [0.0] * DIMENSIONS)
            for place, sign in signature(reader):
                vector[place] += sign * weight * damping
    return {isbn: normal(vector) for isbn, vector in embeddings.items()}


def normal(vector: Vector) -> Vector:
    length = math.sqrt(sum(x * x for x in vector))
    return [x / length for x in vector] if length else vector


def nearest(embeddings: Mapping[str, Vector], isbns: Iterable[str], number: int) -> list[str]:
    """Books near to those a reader has, without these."""
    known = [isbn for isbn in isbns if isbn in embeddings]
    centre = [sum(column) for column in zip(*(embeddings[isbn] for isbn in known))]
    scores = {
        isbn: sum(a * b for a, b in zip(centre, vector))
        for isbn, vector in embeddings.items()
        if isbn not in known
    }
    return sorted(scores, key=lambda isbn: (-scores[isbn], isbn))[:number]
