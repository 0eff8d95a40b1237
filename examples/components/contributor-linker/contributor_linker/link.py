"""Proposes contributors that may be one person. Merging is for people."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from math import exp
from typing import Iterable, Iterator

from contributor_linker.names import compatible, fold, initials


@dataclass(frozen=True)
class Contributor:
    id: int
    name: str
    publishers: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    years: tuple[int, int] = (0, 0)  # first and last book


@dataclass(frozen=True)
class Proposal:
    keep: int
    merge: int
    probability: float
    because: tuple[str, ...]


# Fitted on 2,100 pairs that Book Data decided by hand.
WEIGHTS = {"same publisher": 1.9, "shared subjects": 1.4, "same years": 0.8, "decades apart": -2.6, "initials only": -1.1}
BIAS = -0.9
THRESHOLD = 0.7


def evidence(a: Contributor, b: Contributor) -> Iterator[str]:
    if a.publishers & b.publishers:
        yield "same publisher"
    if len(a.subjects & b.subjects) >= 2:
        yield "shared subjects"
    gap = max(a.years[0], b.years[0]) - min(a.years[1], b.years[1])
    if gap <= 0:
        yield "same years"
    elif gap >= 30:
        yield "decades apart"
    if initials(a.name) and initials(b.name):
        yield "initials only"


def probability(because: Iterable[str]) -> float:
    return 1 / (1 + exp(-(BIAS + sum(WEIGHTS[reason] for reason in because))))


def propose(contributors: Iterable[Contributor]) -> list[Proposal]:
    """Likely pairs, surest first. The fuller name is kept."""
    by_surname: dict[str, list[Contributor]] = defaultdict(list)
    for contributor in contributors:
        if words := fold(contributor.name):
            by_surname[words[-1]].append(contributor)
    proposals = []
    for group in by_surname.values():
        for a, b in combinations(group, 2):
            if not compatible(a.name, b.name):
                continue
            because = tuple(evidence(a, b))
            sure = probability(because)
            if sure >= THRESHOLD:
                keep, merge = sorted((a, b), key=lambda c: (initials(c.name), -len(c.name), c.id))
                proposals.append(Proposal(keep.id, merge.id, round(sure, 2), because))
    return sorted(proposals, key=lambda p: (-p.probability, p.keep, p.merge))
