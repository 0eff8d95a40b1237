import unittest
from dataclasses import replace
from datetime import timedelta

from fraud_screen.payment import Device, Payment
from fraud_screen.screen import REASONS, Decision, explain, screen
from fraud_screen.signals import RULES

REGULAR = Payment(
    payment_id="pay_91Tz4",
    amount=24_93,
    reader_id="r_40021",
    physical_items=2,
    device=Device("d1", timedelta(days=900)),
    ship_to_country="GB",
    card_country="GB",
)
THIEF = Payment(
    payment_id="pay_00000",
    amount=400_00,
    gift_cards=400_00,
    device=Device("d2", timedelta(0), anonymising_network=True),
    card_country="US",
)


def codes(payment: Payment) -> list[str]:
    return [signal.code for signal in screen(payment).signals]


class Screen(unittest.TestCase):
    def test_a_regular_passes(self):
        verdict = screen(REGULAR)
        self.assertEqual(verdict.decision, Decision.PASS)
        self.assertEqual(verdict.score, 0)
        self.assertEqual(codes(REGULAR), ["old-device", "ordinary-books"])

    def test_a_thief_does_not(self):
        verdict = screen(THIEF)
        self.assertEqual(verdict.decision, Decision.REFUSE)
        self.assertEqual(verdict.score, 1000)
        self.assertEqual(codes(THIEF)[0], "gift-cards-mostly")

    def test_a_present_sent_abroad_is_for_a_person_to_decide(self):
        present = replace(
            REGULAR, ship_to_country="IE", reader_id="", device=Device("d3")
        )
        self.assertEqual(screen(present).score, 520)
        self.assertEqual(screen(present).decision, Decision.REVIEW)

    def test_e_books_ship_nowhere(self):
        ebooks = replace(
            REGULAR, physical_items=0, digital_items=3, ship_to_country=""
        )
        self.assertNotIn("countries-differ", codes(ebooks))

    def test_one_gift_card_among_books_is_nothing(self):
        self.assertNotIn("gift-cards-mostly", codes(replace(REGULAR, gift_cards=10_00)))


class Explain(unittest.TestCase):
    def test_reasons_are_in_words_and_the_heaviest_comes_first(self):
        summary, reasons = explain(screen(THIEF))
        self.assertEqual(summary, "We did not take the payment.")
        self.assertEqual(reasons[0], "The order was mostly gift cards.")
        self.assertEqual(len(reasons), 5)

    def test_what_speaks_for_a_payment_is_not_told(self):
        self.assertEqual(explain(screen(REGULAR)), ("The payment went through.", []))

    def test_every_signal_against_a_payment_has_words(self):
        for signal, _ in RULES:
            self.assertEqual(signal.weight > 0, signal.code in REASONS, signal.code)


if __name__ == "__main__":
    unittest.main()
