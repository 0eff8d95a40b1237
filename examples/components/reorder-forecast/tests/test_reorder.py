import unittest

from reorder_forecast.forecast import WEEKS, Prize, baseline, factor, forecast, without_prizes
from reorder_forecast.suggest import Supply, suggest


class ForecastTest(unittest.TestCase):
    def test_steady_sales_stay_steady(self):
        self.assertEqual([round(week) for week in baseline([20] * 12)], [20] * WEEKS)
        self.assertEqual(baseline([]), [0.0] * WEEKS)

    def test_a_trend_fades(self):
        weeks = baseline([10, 20, 30, 40, 50])
        self.assertEqual(weeks, sorted(weeks))
        self.assertLess(weeks[-1] - weeks[-2], weeks[1] - weeks[0])
        self.assertEqual(min(baseline([90, 60, 30, 10, 0, 0])), 0.0)

    def test_a_prize_lifts_its_weeks_and_no_others(self):
        weeks = forecast([20] * 12, [Prize("winner", week=2)])
        self.assertEqual([round(week) for week in weeks], [20, 20, 180, 130, 80, 50, 36, 20])

    def test_prizes_do_not_multiply(self):
        both = [Prize("shortlist", week=0), Prize("winner", week=1)]
        self.assertEqual([factor(week, both) for week in range(4)], [2.4, 9.0, 6.5, 4.0])

    def test_a_past_prize_is_not_a_trend(self):
        sales = [20] * 9 + [48, 38, 30]
        past = [Prize("shortlist", week=-3)]
        self.assertEqual(without_prizes(sales, past), [20] * 12)
        self.assertEqual([round(week) for week in forecast(sales, past)], [20] * WEEKS)


class SuggestTest(unittest.TestCase):
    def test_enough_until_the_next_order_arrives(self):
        weeks = [20.0] * WEEKS
        self.assertEqual(suggest(weeks, Supply(available=30, on_order=10, lead_weeks=2)), 60)
        self.assertEqual(suggest(weeks, Supply(available=30, on_order=10, lead_weeks=2, carton=24)), 72)
        self.assertEqual(suggest(weeks, Supply(available=300, on_order=0, lead_weeks=2, carton=24)), 0)

    def test_never_beyond_the_forecast(self):
        self.assertEqual(suggest([20.0] * WEEKS, Supply(available=0, on_order=0, lead_weeks=30)), 160)


if __name__ == "__main__":
    unittest.main()
