import contextlib
import io
import json
import math
import tempfile
import unittest
from pathlib import Path

from recommendations_trainer.__main__ import main
from recommendations_trainer.judge import hold_out, judge, recall
from recommendations_trainer.train import Event, nearest, train

SAMPLE = Path(__file__).parent.parent / "samples" / "events.csv"


def shelf(reader, *isbns, kind="order"):
    return [Event(reader, isbn, kind) for isbn in isbns]


SEA = [event for n in range(9) for event in shelf(f"s{n}", "tide", "salt", "gull")]
WOOD = [event for n in range(9) for event in shelf(f"w{n}", "oak", "moss", "fern")]


class TrainTest(unittest.TestCase):
    def test_books_on_the_same_shelves_are_near(self):
        embeddings = train(SEA + WOOD)
        self.assertEqual(set(nearest(embeddings, ["tide"], 2)), {"salt", "gull"})
        self.assertAlmostEqual(math.hypot(*embeddings["oak"]), 1.0)
        self.assertEqual(nearest(embeddings, ["unknown"], 2), ["fern", "gull"], "by name if nothing is known")

    def test_every_night_is_the_same_for_the_same_events(self):
        self.assertEqual(train(SEA + WOOD), train(WOOD + SEA))

    def test_buying_twice_is_not_liking_twice(self):
        self.assertEqual(train(SEA), train(SEA + shelf("s1", "tide")))
        self.assertNotEqual(train(SEA), train(SEA + shelf("s1", "tide", kind="finished")))


class JudgeTest(unittest.TestCase):
    def test_the_last_book_is_held_out(self):
        rest, held = hold_out(shelf("a", "tide", "salt", "gull") + shelf("b", "oak", "moss"))
        self.assertEqual(held, {"a": "gull"})
        self.assertEqual([event.isbn for event in rest], ["tide", "salt", "oak", "moss"])
        more = SEA + shelf("a", "tide", "salt", "gull")
        rest, held = hold_out(more)
        self.assertEqual(recall({}, rest, held), 0.0)

    def test_verdicts(self):
        self.assertTrue(judge(0.310, 0.300, 1000, 1000).publish)
        self.assertEqual(judge(0.301, 0.300, 1000, 1000).because, "does not beat yesterday's")
        self.assertEqual(judge(0.400, 0.300, 500, 1000).because, "only 500 of 1000 books")

    def test_two_nights(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "embeddings.json"
            nights = []
            for _ in range(2):
                out = io.StringIO()
                with contextlib.redirect_stdout(out):
                    main(str(SAMPLE), str(path), top=10)
                nights.append(json.loads(out.getvalue()))
            self.assertEqual([night["publish"] for night in nights], [True, False])
            self.assertGreater(nights[0]["tonight"], 0.6)
            self.assertEqual(len(json.loads(path.read_text())), nights[0]["books"])


if __name__ == "__main__":
    unittest.main()
