import unittest

from recommendations.embeddings import Book, centre, likeness
from recommendations.rank import Options, Suggestion
from recommendations.service import Recommendations

# Two dimensions are enough to see: the sea, and the kitchen.
HARDBACK = Book("9781999000011", "w-salt-almanac", "Hester Quill", "hardback", (1, 0))
PAPERBACK = Book("9781999000028", "w-salt-almanac", "Hester Quill", "paperback", (1, 0))
AUNT = Book("9781999000035", "w-aunt", "Orla Fenwick", "paperback", (0.9, 0.2))
FOG = Book("9781999000042", "w-fog", "Ansel Pike", "paperback", (0.95, 0.1), False)
PLUM = Book("9781999000080", "w-plum", "Dora Whitlock", "hardback", (0.3, 0.9))
EELS = Book("9781999000103", "w-eels", "Hester Quill", "ebook", (0.7, 0.6))
CATALOGUE = [HARDBACK, PAPERBACK, AUNT, FOG, PLUM, EELS]

service = Recommendations(CATALOGUE, {"r_40021": [HARDBACK.isbn, AUNT.isbn]})


def isbns(suggestions: list[Suggestion]) -> list[str]:
    return [suggestion.isbn for suggestion in suggestions]


class ForBook(unittest.TestCase):
    def test_the_likest_first_and_no_other_edition(self):
        suggestions = service.for_book(HARDBACK.isbn, Options())
        self.assertEqual(
            isbns(suggestions), [FOG.isbn, AUNT.isbn, EELS.isbn, PLUM.isbn]
        )
        self.assertEqual(suggestions[0].because_read, HARDBACK.isbn)
        self.assertEqual(suggestions[2].more_by, "Hester Quill")
        for suggestion in suggestions:
            self.assertTrue(0 <= suggestion.score <= 1)

    def test_what_a_reader_owns_is_left_out(self):
        suggestions = service.for_book(FOG.isbn, Options(), "r_40021")
        self.assertEqual(isbns(suggestions), [EELS.isbn, PLUM.isbn])
        self.assertEqual(suggestions[0].because_read, FOG.isbn)

    def test_options_narrow(self):
        def ask(**options):
            return isbns(service.for_book(HARDBACK.isbn, Options(**options)))

        self.assertEqual(ask(limit=1), [FOG.isbn])
        self.assertEqual(ask(limit=1, in_stock_only=True), [AUNT.isbn])
        self.assertEqual(ask(formats=frozenset({"ebook"})), [EELS.isbn])

    def test_the_brave_stray_sooner(self):
        safe = service.for_book(HARDBACK.isbn, Options())
        brave = service.for_book(HARDBACK.isbn, Options(adventurousness=1))
        self.assertEqual(isbns(brave)[0], FOG.isbn)
        self.assertLess(isbns(brave).index(PLUM.isbn), isbns(safe).index(PLUM.isbn))


class ForOthers(unittest.TestCase):
    def test_a_reader_a_basket_and_a_stranger(self):
        self.assertEqual(
            isbns(service.for_reader("r_40021", Options())),
            [FOG.isbn, EELS.isbn, PLUM.isbn],
        )
        self.assertEqual(
            isbns(service.for_basket([PLUM.isbn, "9780000000000"], Options(limit=1))),
            [EELS.isbn],
        )
        stranger = service.for_reader("", Options())
        self.assertEqual(len(stranger), 5)
        self.assertEqual(stranger[0].because_read + stranger[0].more_by, "")

    def test_two_pods_give_one_answer(self):
        other = Recommendations(CATALOGUE[::-1], {})
        self.assertEqual(
            other.for_reader("", Options()), service.for_reader("", Options())
        )

    def test_limits(self):
        many = [Book(f"{n:013}", f"w-{n}", "", "ebook", (1, n)) for n in range(90)]
        crowd = Recommendations(many, {})
        self.assertEqual(len(crowd.for_reader("", Options())), 12)
        self.assertEqual(len(crowd.for_reader("", Options(limit=500))), 60)


class Vectors(unittest.TestCase):
    def test_likeness_and_centre(self):
        self.assertAlmostEqual(likeness((1, 0), (1, 1)), 0.7071, places=4)
        self.assertEqual(likeness((0, 0), (1, 1)), 0)
        self.assertEqual(centre([(1, 0), (0, 1)]), (0.5, 0.5))
        with self.assertRaises(ValueError):
            likeness((1, 0), (1, 0, 0))


if __name__ == "__main__":
    unittest.main()
