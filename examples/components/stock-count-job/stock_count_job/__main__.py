"""python3 -m stock_count_job choose <shelves.csv> <date>, or settle <counts.csv>"""

import csv
import json
import sys
from datetime import date

from stock_count_job.choose import Shelf, choose
from stock_count_job.settle import Count, settle


def main(command: str, path: str, day: str = "") -> None:
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    if command == "choose":
        shelves = [
            Shelf(row["code"], date.fromisoformat(row["last_counted"]), int(row["movements"]), int(row["last_difference"]))
            for row in rows
        ]
        for shelf in choose(shelves, date.fromisoformat(day)):
            print(shelf.code)
        return
    adjustments, again = settle(Count(r["isbn"], r["shelf"], int(r["expected"]), int(r["found"])) for r in rows)
    for adjustment in adjustments:
        print(json.dumps(vars(adjustment)))
    for count in again:
        print(json.dumps({"count again": count.shelf, "isbn": count.isbn}), file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
