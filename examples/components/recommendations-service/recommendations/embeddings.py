"""Embeddings of books, as the trainer leaves them in reader-features."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

Vector = tuple[float, ...]


@dataclass(frozen=True)
class Book:
    isbn: str
    work_id: str
    contributor: str
    format: str
    vector: Vector
    in_stock: bool = True


def likeness(one: Vector, other: Vector) -> float:
    """Cosine of two vectors; zero when either says nothing."""
    lengths = sqrt(sum(x * x for x in one)) * sqrt(sum(x * x for x in other))
    if lengths == 0:
        return 0.0
    return sum(x * y for x, y in zip(one, other, strict=True)) / lengths


def centre(vectors: Iterable[Vector]) -> Vector:
    """The mean of some vectors: what they have in common. Empty when there are none."""
    rows = list(vectors)
    return tuple(sum(column) / len(rows) for column in zip(*rows, strict=True))
