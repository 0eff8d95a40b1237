"""python3 -m settlement_reconciler <ledger.csv> <settlement.csv>"""

import json
import sys
from collections import Counter

from settlement_reconciler.match import read, reconcile


def main(ledger_path: str, settlement_path: str) -> int:
    with open(ledger_path, newline="") as ledger, open(settlement_path, newline="") as settlement:
        differences = reconcile(read(ledger), read(settlement))
    sums: Counter[str] = Counter()
    for difference in differences:
        sums[difference.currency] += difference.unexplained
        print(json.dumps({**vars(difference), "unexplained": difference.unexplained}))
    print(json.dumps({"differences": len(differences), "unexplained": dict(sums)}))
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
