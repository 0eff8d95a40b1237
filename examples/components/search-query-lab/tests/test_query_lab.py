import contextlib
import io
import unittest
from pathlib import Path

from query_lab.__main__ import main
from query_lab.compare import Query, compare, most_changed, overlap
from query_lab.page import render

SAMPLE = Path(__file__).parent.parent / "sample" / "yesterday.json"


class Compare(unittest.TestCase):
    def test_overlap_is_about_the_top(self):
        same = tuple("abcde")
        self.assertEqual(overlap(same, same), 1)
        self.assertEqual(overlap((), ()), 1)
        self.assertEqual(overlap(same, tuple("vwxyz")), 0)
        first_swapped = overlap(same, tuple("bacde"))
        last_swapped = overlap(same, tuple("abced"))
        self.assertLess(first_swapped, last_swapped)
        self.assertLess(last_swapped, 1)

    def test_a_shorter_ranking_is_a_difference(self):
        self.assertLess(overlap(tuple("abc"), ("a",)), 1)
        self.assertEqual(overlap(tuple("abc"), ()), 0)

    def test_gain_is_in_ranks(self):
        query = Query("plums", 3, frozenset("a"))
        self.assertEqual(compare(query, list("cba"), list("abc")).gain, 2)
        self.assertEqual(compare(query, list("abc"), list("bca")).gain, -2)
        self.assertEqual(compare(query, [], list("abc")).gain, 10)
        beyond = list("bcdefghijkla")
        self.assertEqual(compare(query, beyond, ["a"]).gain, 10)
        nothing_opened = Query("plums", 3, frozenset())
        self.assertEqual(compare(nothing_opened, ["a"], ["b"]).gain, 0)

    def test_what_many_people_see_comes_first(self):
        rare = compare(Query("a rare one", 1, frozenset()), ["a"], ["b"])
        often = compare(Query("often", 50, frozenset()), list("ab"), list("ba"))
        same = compare(Query("same", 900, frozenset()), ["a"], ["a"])
        self.assertEqual(most_changed([same, rare, often]), [often, rare, same])


class Page(unittest.TestCase):
    def test_the_sample(self):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            main(str(SAMPLE))
        html = out.getvalue()
        self.assertIn("Over 56 searches", html)
        self.assertIn("1.27 ranks higher on the right", html)
        self.assertIn("<mark>Kettle &amp; Plum</mark>", html)
        self.assertLess(html.index("salt almanak"), html.index(">fog<"))

    def test_queries_are_text(self):
        query = Query("<script>", 1, frozenset())
        html = render([compare(query, ["x"], ["x"])], ("a", "b"), {})
        self.assertIn("&lt;script&gt;", html)
        self.assertNotIn("<script>", html)

    def test_an_empty_day(self):
        self.assertIn("Over 0 searches", render([], ("a", "b"), {}))


if __name__ == "__main__":
    unittest.main()
