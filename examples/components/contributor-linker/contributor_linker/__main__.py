"""python3 -m contributor_linker <contributors.jsonl>: proposals, surest first."""

import json
import sys
from pathlib import Path

from contributor_linker.link import Contributor, propose


def read(line: str) -> Contributor:
    row = json.loads(line)
    return Contributor(
        row["id"], row["name"], frozenset(row["publishers"]), frozenset(row["subjects"]), tuple(row["years"])
    )


def main(path: str) -> None:
    for proposal in propose(map(read, Path(path).read_text().splitlines())):
        print(json.dumps(vars(proposal)))


if __name__ == "__main__":
    main(sys.argv[1])
