import contextlib
import io
import json
import os
import threading
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from unittest.mock import patch

from price_watch.__main__ import main
from price_watch.compare import Seen, compare, pence, read

SAMPLE = Path(__file__).parent.parent / "samples" / "monday.csv"


class Pricing(BaseHTTPRequestHandler):
    prices = {"9781999000011": 1899, "9781999000035": 799}

    def do_GET(self):
        amount = self.prices.get(self.path.split("?")[0].rpartition("/")[2])
        self.send_response(200 if amount else 404)
        self.end_headers()
        self.wfile.write(json.dumps({"price": {"amount": amount, "currency": "GBP"}}).encode())

    def log_message(self, *_):
        pass


class PriceWatchTest(unittest.TestCase):
    def test_what_people_type(self):
        self.assertEqual([pence(typed) for typed in ("£7.99", "7,99", " 7.9 ", "7")], [799, 799, 790, 700])
        for typed in ("799", "7.999", "seven", "-7", "7.9.9"):
            with self.assertRaisesRegex(ValueError, "not a price"):
                pence(typed)
        with self.assertRaisesRegex(ValueError, "line 3: '799'"):
            read(io.StringIO("isbn,shop,price\n1,A,7.99\n2,A,799\n"))

    def test_one_clearance_sale_is_not_the_market(self):
        seen = [Seen("1", "A", 1000), Seen("1", "B", 980), Seen("1", "C", 300)]
        self.assertEqual(compare(seen, lambda isbn: 1000), [])

    def test_within_the_tolerance_nothing_is_said(self):
        self.assertEqual(compare([Seen("1", "A", 1000)], lambda isbn: 1100), [])
        self.assertEqual(compare([Seen("1", "A", 1000)], lambda isbn: 880)[0].percent, -12)

    def test_a_monday(self):
        server = HTTPServer(("127.0.0.1", 0), Pricing)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        out = io.StringIO()
        url = f"http://127.0.0.1:{server.server_port}"
        with patch.dict(os.environ, {"PRICING_URL": url, "no_proxy": "127.0.0.1"}), contextlib.redirect_stdout(out):
            main(str(SAMPLE))
        found = [json.loads(line) for line in out.getvalue().splitlines()]
        self.assertEqual([(f["isbn"], f["theirs"], f["percent"]) for f in found], [("9781999000011", 1574, 21), ("9781999000035", 999, -20)])


if __name__ == "__main__":
    unittest.main()
