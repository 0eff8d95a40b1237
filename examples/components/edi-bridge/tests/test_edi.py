import unittest
from datetime import date

from edi_bridge.orders import OrderLine, PurchaseOrder, write_order
from edi_bridge.replies import ReplyLine, read_reply
from edi_bridge.segments import EdiError, Segment, read_segments, write_segments

REPLY = """STX=ANA:1+5010000000024+5060000000017'
MHD=1+ORDREP:9'
ORD=PO-7731+251103'
OLD=1+9781999000028+40'
OLD=2+9781999000042+0+RP'
OLD=3+9781999000035+5+ZZ'
OTR=3'
MTR=7'
END=1'
"""


class Segments(unittest.TestCase):
    def test_released_signs_are_text(self):
        segment = Segment("DNA", (("What?", "50% + P&P"), ("It's 9:30",)))
        text = write_segments([segment])
        self.assertEqual(text, "DNA=What??:50% ?+ P&P+It?'s 9?:30'\n")
        self.assertEqual(read_segments(text), [segment])

    def test_what_was_left_out_is_empty(self):
        [segment] = read_segments("OLD=1+9781999000028++RP'")
        self.assertEqual(segment.text(2), "")
        self.assertEqual(segment.text(9), "")

    def test_a_file_that_was_cut_off(self):
        with self.assertRaisesRegex(EdiError, "in the middle of MTR=3"):
            read_segments("STX=ANA:1'\nMTR=3")
        with self.assertRaisesRegex(EdiError, "HELLO is not a segment"):
            read_segments("HELLO'")


class Orders(unittest.TestCase):
    def test_an_order_counts_its_lines_and_segments(self):
        order = PurchaseOrder(
            "PO-7731",
            "5010000000024",
            date(2025, 11, 3),
            (OrderLine("9781999000028", 40), OrderLine("9781999000042", 12)),
        )
        self.assertEqual(
            write_order(order).splitlines(),
            [
                "STX=ANA:1+5060000000017+5010000000024'",
                "MHD=1+ORDERS:9'",
                "ORD=PO-7731+251103'",
                "OLD=1+9781999000028+40'",
                "OLD=2+9781999000042+12'",
                "OTR=2'",
                "MTR=6'",
                "END=1'",
            ],
        )

    def test_an_order_for_nothing(self):
        with self.assertRaisesRegex(EdiError, "PO-1 has no lines"):
            write_order(PurchaseOrder("PO-1", "5010000000024", date.today(), ()))


class Replies(unittest.TestCase):
    def test_each_line_is_answered(self):
        number, lines = read_reply(REPLY)
        self.assertEqual(number, "PO-7731")
        self.assertEqual(
            lines,
            [
                ReplyLine("9781999000028", 40, "supplied"),
                ReplyLine("9781999000042", 0, "reprinting"),
                ReplyLine("9781999000035", 5, "code ZZ"),
            ],
        )

    def test_a_line_that_was_lost(self):
        lost = REPLY.replace("OLD=2+9781999000042+0+RP'\n", "")
        with self.assertRaisesRegex(EdiError, "counts 3 lines; there are 2"):
            read_reply(lost)
        with self.assertRaisesRegex(EdiError, "9781999000028 has no copies"):
            read_reply(REPLY.replace("+40'", "'"))


if __name__ == "__main__":
    unittest.main()
