import io
import unittest
from pathlib import Path

from settlement_reconciler.match import Entry, read, reconcile

SAMPLES = Path(__file__).parent.parent / "samples"


class ReconcileTest(unittest.TestCase):
    def test_parcels_refunds_and_fees_are_explained(self):
        ledger = [Entry("pay_1", "GBP", 1000), Entry("pay_1", "GBP", 1493), Entry("pay_1", "GBP", -1099)]
        self.assertEqual(reconcile(ledger, [Entry("pay_1", "GBP", 1380, fee=14)]), [])

    def test_every_penny_of_the_sample(self):
        with open(SAMPLES / "ledger.csv") as ledger, open(SAMPLES / "settlement-2025-11-05.csv") as settled:
            found = reconcile(read(ledger), read(settled))
        self.assertEqual(
            [(d.payment_id, d.unexplained, d.because) for d in found],
            [
                ("pay_91U02", -1299, "settled in another currency"),
                ("pay_91U02", 1132, "settled in another currency"),
                ("pay_91U07", -799, "not settled yet"),
                ("pay_90ZZ1", 455, "unknown to the ledger"),
                ("pay_91Tz9", -1, "amounts differ"),
            ],
        )

    def test_a_fraction_of_a_penny_is_refused(self):
        with self.assertRaisesRegex(ValueError, "13.94"):
            read(io.StringIO("payment_id,currency,amount\npay_1,GBP,13.94\n"))


if __name__ == "__main__":
    unittest.main()
