"""How different are two rankings of one query?"""

from dataclasses import dataclass

TOP = 10
# How likely a reader is to look at the next hit.
PATIENCE = 0.9


@dataclass(frozen=True)
class Query:
    text: str
    times: int
    # What readers opened afterwards, by ISBN.
    opened: frozenset[str]


@dataclass(frozen=True)
class Comparison:
    query: Query
    left: tuple[str, ...]
    right: tuple[str, ...]
    # 1 when both show the same books in the same order.
    overlap: float
    # How much sooner, in ranks, the right one shows what was opened.
    gain: float


def overlap(left: tuple[str, ...], right: tuple[str, ...], top: int = TOP) -> float:
    """Rank-biased overlap: agreement counts for more near the top."""
    depth = min(top, max(len(left), len(right)))
    if depth == 0:
        return 1.0
    score = weight = 0.0
    for rank in range(1, depth + 1):
        shared = len(set(left[:rank]) & set(right[:rank]))
        shown = min(rank, max(len(left), len(right)))
        step = PATIENCE ** (rank - 1)
        score += step * shared / shown
        weight += step
    return score / weight


def _rank_of(isbn: str, hits: tuple[str, ...]) -> int:
    # A book that is not shown is as good as one below the last that is.
    return hits.index(isbn) + 1 if isbn in hits[:TOP] else TOP + 1


def compare(query: Query, left: list[str], right: list[str]) -> Comparison:
    """Compares the first hits of two rankings."""
    ours, theirs = tuple(left[:TOP]), tuple(right[:TOP])
    gains = [_rank_of(isbn, ours) - _rank_of(isbn, theirs) for isbn in query.opened]
    gain = sum(gains) / len(gains) if gains else 0.0
    return Comparison(query, ours, theirs, overlap(ours, theirs), gain)


def most_changed(comparisons: list[Comparison]) -> list[Comparison]:
    """What to look at first: often asked, and answered differently."""
    return sorted(
        comparisons,
        key=lambda c: (-(1 - c.overlap) * c.query.times, c.query.text),
    )
