import unittest
from datetime import date, timedelta

from stock_count_job.choose import Shelf, choose, weight
from stock_count_job.settle import Adjustment, Count, settle

TODAY = date(2025, 11, 5)


def shelf(number, days=10, **rest):
    return Shelf(f"S-{number // 100:02d}-A-{number % 100:02d}", TODAY - timedelta(days=days), **rest)


class ChooseTest(unittest.TestCase):
    def test_four_hundred_in_the_order_of_a_walk(self):
        shelves = [shelf(n) for n in range(1000)]
        chosen = choose(shelves, TODAY)
        self.assertEqual(len(chosen), 400)
        self.assertEqual(chosen, sorted(chosen, key=lambda s: s.code))
        self.assertEqual(chosen, choose(list(reversed(shelves)), TODAY), "the order of the input must not matter")
        self.assertNotEqual(chosen, choose(shelves, TODAY + timedelta(days=1)))

    def test_nobody_waits_longer_than_ninety_days(self):
        overdue = [shelf(n, days=90) for n in range(5)]
        chosen = choose(overdue + [shelf(n, last_difference=40) for n in range(100, 900)], TODAY)
        self.assertLessEqual(set(overdue), set(chosen))
        self.assertEqual(len(choose([shelf(n, days=91) for n in range(500)], TODAY)), 400)

    def test_shelves_that_were_wrong_come_sooner(self):
        wrong = [shelf(n, last_difference=-2) for n in range(100)]
        chosen = choose(wrong + [shelf(n) for n in range(100, 1000)], TODAY, number=200)
        self.assertGreater(len(set(wrong) & set(chosen)), 60)
        self.assertEqual(weight(shelf(1, last_difference=-2), TODAY), weight(shelf(1, last_difference=2), TODAY))


class SettleTest(unittest.TestCase):
    def test_what_is_right_is_left_alone(self):
        self.assertEqual(settle([Count("9781999000011", "S-02-A-01", 3, 3)]), ([], []))

    def test_a_book_on_the_wrong_shelf_is_misplaced(self):
        adjustments, _ = settle(
            [Count("9781999000042", "S-14-C-07", 12, 11), Count("9781999000042", "S-14-C-08", 0, 1), Count("9781999000028", "S-14-C-08", 9, 7)]
        )
        self.assertEqual([(a.shelf, a.difference, a.reason) for a in adjustments], [
            ("S-14-C-07", -1, "misplaced"), ("S-14-C-08", 1, "misplaced"), ("S-14-C-08", -2, "count"),
        ])

    def test_a_slip_of_the_finger_is_counted_again(self):
        slip, most = Count("9781999000035", "A-03-B-02", 4, 404), Count("9781999000028", "A-03-B-02", 100, 0)
        adjustments, again = settle([slip, most])
        self.assertEqual(again, [slip])
        self.assertEqual(adjustments, [Adjustment("9781999000028", "A-03-B-02", -100, "count")])
        self.assertEqual(settle([slip], largest=10_000)[1], [], "on counting night")


if __name__ == "__main__":
    unittest.main()
