"""The three questions of service.proto."""

from .embeddings import Book, centre
from .rank import Options, Suggestion, Taste, rank


class Recommendations:
    def __init__(self, catalogue: list[Book], shelves: dict[str, list[str]]):
        """shelves: the ISBNs a reader bought, read or shelved, by reader id."""
        self._catalogue = catalogue
        self._books = {book.isbn: book for book in catalogue}
        self._shelves = shelves

    def _known(self, isbns: list[str]) -> tuple[Book, ...]:
        return tuple(self._books[isbn] for isbn in isbns if isbn in self._books)

    def _rank(
        self,
        liked: tuple[Book, ...],
        options: Options,
        owned: tuple[Book, ...] = (),
    ) -> list[Suggestion]:
        # Nothing is known of a visitor: start in the middle of all books.
        middle = centre(book.vector for book in liked or self._catalogue)
        return rank(self._catalogue, Taste(middle, liked, owned), options)

    def for_reader(self, reader_id: str, options: Options) -> list[Suggestion]:
        return self._rank(self._known(self._shelves.get(reader_id, [])), options)

    def for_book(
        self, isbn: str, options: Options, reader_id: str = ""
    ) -> list[Suggestion]:
        """Books like this one; without those the reader owns, when one is given."""
        owned = self._known(self._shelves.get(reader_id, []))
        return self._rank(self._known([isbn]), options, owned=owned)

    def for_basket(self, isbns: list[str], options: Options) -> list[Suggestion]:
        return self._rank(self._known(isbns), options)
