"""python3 -m recommendations_trainer <events.csv> [<embeddings.json>]

The second file holds yesterday's embeddings and is replaced if tonight's beat
them.
"""

import csv
import json
import sys
from pathlib import Path

from recommendations_trainer.judge import hold_out, judge, recall
from recommendations_trainer.train import Event, train


def main(events_path: str, embeddings_path: str = "embeddings.json", top: int = 20) -> None:
    with open(events_path, newline="") as file:
        events = [Event(row["reader"], row["isbn"], row["kind"]) for row in csv.DictReader(file)]
    published = Path(embeddings_path)
    yesterday = json.loads(published.read_text()) if published.exists() else {}
    rest, held = hold_out(events)
    tonight = train(rest)
    verdict = judge(recall(tonight, rest, held, top), recall(yesterday, rest, held, top), len(tonight), len(yesterday))
    print(json.dumps({"readers": len(held), "books": len(tonight), **vars(verdict)}))
    if verdict.publish:
        # Not trained again on all events: yesterday's would know tonight's answers.
        published.write_text(json.dumps(tonight))


if __name__ == "__main__":
    main(*sys.argv[1:])
