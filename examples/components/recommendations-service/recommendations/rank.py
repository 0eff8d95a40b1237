"""Ranks books for a taste, and says why each of them is there."""

from dataclasses import dataclass

from .embeddings import Book, Vector, likeness

USUAL = 12
MOST = 60
# Above this, readers in trials asked what they had done to deserve the list.
BRAVEST = 0.6


@dataclass(frozen=True)
class Options:
    """As in service.proto: a limit of zero is the usual twelve."""

    limit: int = 0
    formats: frozenset[str] = frozenset()
    in_stock_only: bool = False
    # 0 is safe, 1 is brave.
    adventurousness: float = 0.0


@dataclass(frozen=True)
class Suggestion:
    isbn: str
    score: float
    # One of the two: “More by …” or “Because you read …”.
    more_by: str = ""
    because_read: str = ""


@dataclass(frozen=True)
class Taste:
    centre: Vector
    # The books it was made from. They are the reasons given.
    books: tuple[Book, ...] = ()
    # Other books the reader owns.
    owned: tuple[Book, ...] = ()


def _eligible(catalogue: list[Book], taste: Taste, options: Options) -> list[Book]:
    # No edition of a known work: nobody wants the paperback of what they just read.
    known = {book.work_id for book in (*taste.books, *taste.owned)}
    return [
        book
        for book in catalogue
        if book.work_id not in known
        and (not options.formats or book.format in options.formats)
        and (book.in_stock or not options.in_stock_only)
    ]


def _reason(book: Book, taste: Taste) -> dict[str, str]:
    if any(book.contributor == read.contributor for read in taste.books):
        return {"more_by": book.contributor}
    if not taste.books:
        return {}
    nearest = max(taste.books, key=lambda read: likeness(read.vector, book.vector))
    return {"because_read": nearest.isbn}


def _worth(book: Book, taste: Taste, chosen: list[Book], brave: float) -> float:
    # The braver, the more a book loses for being like what is in the list already.
    alike = max((likeness(book.vector, c.vector) for c in chosen), default=0.0)
    stray = BRAVEST * brave
    return (1 - stray) * likeness(book.vector, taste.centre) - stray * alike


def rank(catalogue: list[Book], taste: Taste, options: Options) -> list[Suggestion]:
    """Suggestions, best first, one edition of each work."""
    limit = min(options.limit or USUAL, MOST)
    brave = max(0.0, min(1.0, options.adventurousness))
    left = _eligible(catalogue, taste, options)
    chosen: list[Book] = []
    while left and len(chosen) < limit:
        # By ISBN when equal, so that two pods give one answer.
        best = min(left, key=lambda b: (-_worth(b, taste, chosen, brave), b.isbn))
        chosen.append(best)
        left = [book for book in left if book.work_id != best.work_id]
    return [
        Suggestion(
            book.isbn,
            round(max(0.0, likeness(book.vector, taste.centre)), 4),
            **_reason(book, taste),
        )
        for book in chosen
    ]
