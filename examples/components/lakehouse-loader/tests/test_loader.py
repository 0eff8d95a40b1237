import json
import unittest
from pathlib import Path
from unittest.mock import patch

from loader.batch import MAX_EVENTS, Batch, close
from loader.scrub import MissingField, Scrubber, UnknownType

SAMPLES = Path(__file__).parent.parent / "samples"
SCHEMAS = json.loads((SAMPLES / "order-lifecycle.schemas.json").read_text())
PLACED, PAID = map(json.loads, (SAMPLES / "order-lifecycle.jsonl").read_text().splitlines())


class ScrubTest(unittest.TestCase):
    def test_only_what_is_annotated_stays(self):
        row = Scrubber(SCHEMAS, b"winter").scrub(PLACED)
        self.assertEqual(row["order_number"], "LK-2048-7716")
        self.assertEqual(row["lines"], [{"isbn": "9781999000028", "quantity": 2, "digital": False}])
        self.assertEqual(row["postcode"], "BS20")
        self.assertNotIn("gift_message", row)
        self.assertNotIn("r_40021", json.dumps(row))

    def test_a_field_that_somebody_forgot_is_dropped(self):
        event = {**PAID, "payload": {**PAID["payload"], "email": "wren@example.org"}}
        self.assertNotIn("wren", json.dumps(Scrubber(SCHEMAS, b"winter").scrub(event)))
        lines = [{**PLACED["payload"]["lines"][0], "dedication": "To Wren"}]
        event = {**PLACED, "payload": {**PLACED["payload"], "lines": lines}}
        self.assertNotIn("Wren", json.dumps(Scrubber(SCHEMAS, b"winter").scrub(event)))

    def test_a_reader_can_be_followed_for_a_quarter(self):
        winter, spring = Scrubber(SCHEMAS, b"winter"), Scrubber(SCHEMAS, b"spring")
        self.assertEqual(winter.scrub(PLACED)["reader_id"], winter.scrub(PLACED)["reader_id"])
        self.assertNotEqual(winter.scrub(PLACED)["reader_id"], spring.scrub(PLACED)["reader_id"])

    def test_dead_letters_say_why(self):
        scrubber = Scrubber(SCHEMAS, b"winter")
        with self.assertRaisesRegex(UnknownType, "orders.gifted"):
            scrubber.scrub({**PAID, "type": "orders.gifted"})
        with self.assertRaisesRegex(MissingField, "orderNumber"):
            scrubber.scrub({**PAID, "payload": {}})


class BatchTest(unittest.TestCase):
    def setUp(self):
        self.now, self.did = 0.0, []
        self.batch = Batch("order-lifecycle", "orders/events", 7, "2025-11-03", self, lambda: self.now)

    def put(self, key, content):
        self.did.append(("put", key, content))

    def commit(self, offset):
        self.did.append(("commit", offset))

    def test_the_file_is_there_before_the_offset(self):
        for offset in (118, 119, 120):
            self.batch.add(offset, {"type": "orders.paid"})
        with patch.object(Batch, "to_parquet", return_value=b"PAR1"):
            close(self.batch, self)
        name = "orders/events/day=2025-11-03/order-lifecycle-p07-000000000118-000000000120.parquet"
        self.assertEqual(self.did, [("put", name, b"PAR1"), ("commit", 121)])

    def test_full_by_number_or_by_time(self):
        self.now = 900.0
        self.assertFalse(self.batch.full)
        self.batch.add(0, {})
        self.assertFalse(self.batch.full)
        self.now += 240
        self.assertTrue(self.batch.full)
        self.now = 900.0
        for offset in range(1, MAX_EVENTS):
            self.batch.add(offset, {})
        self.assertTrue(self.batch.full)


if __name__ == "__main__":
    unittest.main()
