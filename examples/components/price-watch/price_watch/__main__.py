"""python3 -m price_watch <monday.csv>: suggestions, worst first.

Our prices come from the Pricing API at PRICING_URL.
"""

import json
import os
import sys
from urllib.error import HTTPError
from urllib.parse import quote as escape
from urllib.request import urlopen

from price_watch.compare import compare, read


def quote(isbn: str) -> int | None:
    """What a reader in Britain would pay now, or None if we do not sell it."""
    base = os.environ.get("PRICING_URL", "http://localhost:8080")
    try:
        with urlopen(f"{base}/quotes/{escape(isbn)}?currency=GBP&country=GB", timeout=5) as response:
            return json.load(response)["price"]["amount"]
    except HTTPError as error:
        if error.code == 404:
            return None
        raise


def main(path: str) -> None:
    with open(path, newline="", encoding="utf-8-sig") as file:
        for suggestion in compare(read(file), quote):
            print(json.dumps(vars(suggestion)))


if __name__ == "__main__":
    main(sys.argv[1])
