import unittest
from pathlib import Path

from contributor_linker.__main__ import read
from contributor_linker.link import Contributor, evidence, probability, propose
from contributor_linker.names import compatible, fold

SAMPLE = Path(__file__).parent.parent / "samples" / "contributors.jsonl"


class NamesTest(unittest.TestCase):
    def test_folding(self):
        self.assertEqual(fold("José  María O’Neill"), ["jose", "maria", "oneill"])

    def test_compatible(self):
        for one, other, expected in [
            ("J. Smith", "Jane Smith", True),
            ("J. R. Smith", "Jane Smith", True),
            ("Jane R. Smith", "Jane Rose Smith", True),
            ("Jane R. Smith", "Jane Mary Smith", False),
            ("John Smith", "Jane Smith", False),
            ("Jane Smith", "Jane Smythe", False),
            ("Zoë O’Neill", "Zoe O'Neill", True),
            ("Colette", "colette", True),
            ("Colette", "Gigi Colette", False),
        ]:
            with self.subTest(f"{one} / {other}"):
                self.assertEqual(compatible(one, other), expected)
                self.assertEqual(compatible(other, one), expected)


class LinkTest(unittest.TestCase):
    def test_the_sample(self):
        (likely, doubtful) = propose(map(read, SAMPLE.read_text().splitlines()))
        self.assertEqual((likely.keep, likely.merge), (2, 1), "the fuller name is kept")
        self.assertEqual(likely.because, ("same publisher", "shared subjects", "same years"))
        self.assertEqual((doubtful.keep, doubtful.merge), (3, 1))
        self.assertGreater(likely.probability, doubtful.probability)

    def test_nobody_writes_for_a_hundred_years(self):
        old = Contributor(4, "J. Smith", frozenset({"A"}), frozenset({"WNC", "FBA"}), (1931, 1948))
        new = Contributor(1, "Jane Smith", frozenset({"A"}), frozenset({"WNC", "FBA"}), (2011, 2019))
        self.assertIn("decades apart", list(evidence(old, new)))
        self.assertEqual(propose([old, new]), [])

    def test_a_name_alone_is_no_evidence(self):
        a, b = Contributor(1, "Jane Smith", years=(2001, 2005)), Contributor(2, "Jane Smith", years=(2010, 2015))
        self.assertEqual(propose([a, b]), [])
        self.assertLess(probability([]), 0.5)


if __name__ == "__main__":
    unittest.main()
