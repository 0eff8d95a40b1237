"""python3 -m reorder_forecast <editions.json>: one suggestion a line."""

import json
import sys
from pathlib import Path

from reorder_forecast.forecast import Prize, forecast
from reorder_forecast.suggest import Supply, suggest


def main(path: str) -> None:
    for edition in json.loads(Path(path).read_text()):
        weeks = forecast(edition["sales"], [Prize(**prize) for prize in edition.get("prizes", [])])
        order = suggest(weeks, Supply(**edition["supply"]))
        print(json.dumps({"isbn": edition["isbn"], "forecast": [round(copies) for copies in weeks], "order": order}))


if __name__ == "__main__":
    main(sys.argv[1])
