import unittest
from dataclasses import replace
from pathlib import Path

from onix_importer.check import report
from onix_importer.product import Feed, Product, fingerprint, products
from onix_importer.rules import RULES, Change, Leave, Refuse, repair

HERE = Path(__file__).parent
FEED = Feed(sender="tidemark@feeds.example")
ALMANAC = Product(isbn="9781999000011", title="The Salt Almanac", form="BB", contributors=("Hester Quill",))


def apply(name, product):
    return RULES[name][1](product, FEED)


class RuleFilesTest(unittest.TestCase):
    """One XML file for each example, named after what the rule must do with it."""

    def test_every_example(self):
        examples = sorted((HERE / "rules").glob("*/*.xml"))
        self.assertGreaterEqual(len(examples), 20)
        for path in examples:
            with self.subTest(path.name):
                (product,) = products(str(path))
                outcome = apply(path.parent.name, product)
                if path.name.startswith("leave-"):
                    self.assertIsInstance(outcome, Leave)
                    continue
                repaired = replace(product, **outcome.fields)
                self.assertIn(f"<!-- becomes: {repaired.title} -->", path.read_text())
                self.assertIsInstance(apply(path.parent.name, repaired), Leave, "a rule must be able to run twice")


class RulesTest(unittest.TestCase):
    def test_a_wrong_check_digit_is_refused_with_the_right_one(self):
        outcome = apply("check-digit", replace(ALMANAC, isbn="9781999000012"))
        self.assertEqual(outcome, Refuse("The check digit of 9781999000012 should be 1."))
        self.assertEqual(apply("check-digit", ALMANAC), Leave())

    def test_names_are_turned_once(self):
        turned = apply("name-order", replace(ALMANAC, contributors=("Quill, Hester", "Orla Fenwick")))
        self.assertEqual(turned.fields, {"contributors": ("Hester Quill", "Orla Fenwick")})
        three = replace(ALMANAC, contributors=("Quill, Hester, Dr",))
        self.assertEqual(apply("name-order", three), Leave())

    def test_minutes_are_for_listening(self):
        self.assertEqual(apply("extent-unit", replace(ALMANAC, extent_unit="05")).fields, {"extent_unit": "03"})
        self.assertEqual(apply("extent-unit", replace(ALMANAC, form="AJ", extent_unit="05")), Leave())

    def test_a_comparison_is_not_markup(self):
        self.assertEqual(apply("stray-html", replace(ALMANAC, title="Why 3 < 4 and 5 > 4")), Leave())
        self.assertIsInstance(apply("stray-html", replace(ALMANAC, title="<b>Salt</b>")), Change)

    def test_a_publisher_may_switch_a_rule_off(self):
        shouted = replace(ALMANAC, title="THE SALT ALMANAC")
        self.assertEqual(repair(shouted, FEED)[1], ["title-case"])
        self.assertEqual(repair(shouted, replace(FEED, off=frozenset({"title-case"})))[1], [])


class FingerprintTest(unittest.TestCase):
    def test_white_space_is_folded_and_case_is_not(self):
        same = replace(ALMANAC, title=" The  Salt\nAlmanac ")
        self.assertEqual(fingerprint(same), fingerprint(ALMANAC))
        self.assertNotEqual(fingerprint(replace(ALMANAC, title="the salt almanac")), fingerprint(ALMANAC))
        accent = replace(ALMANAC, contributors=("Ren\u00e9e",)), replace(ALMANAC, contributors=("Rene\u0301e",))
        self.assertEqual(*map(fingerprint, accent))


class CheckTest(unittest.TestCase):
    def test_the_report_of_the_documentation(self):
        path = "samples/tidemark-press.xml"
        printed = report(str(HERE.parent / path)).replace(str(HERE.parent) + "/", "")
        self.assertIn(printed, (HERE.parent / "docs" / "index.md").read_text())


if __name__ == "__main__":
    unittest.main()
