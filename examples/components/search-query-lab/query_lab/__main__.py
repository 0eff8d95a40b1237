"""python3 -m query_lab sample/yesterday.json > lab.html"""

import json
import sys

from .compare import Query, compare, most_changed
from .page import render


def main(path: str) -> None:
    with open(path, encoding="utf-8") as file:
        replay = json.load(file)
    comparisons = [
        compare(
            Query(row["query"], row["times"], frozenset(row["opened"])),
            row["left"],
            row["right"],
        )
        for row in replay["queries"]
    ]
    names = (replay["left"], replay["right"])
    print(render(most_changed(comparisons), names, replay["titles"]))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
