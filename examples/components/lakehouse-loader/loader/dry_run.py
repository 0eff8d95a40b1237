"""Shows what would be loaded: python3 -m loader.dry_run events.jsonl schemas.json

The key is new for each run, so that nobody can tell readers apart by comparing
print-outs.
"""

import json
import secrets
import sys
from pathlib import Path

from loader.scrub import MissingField, Scrubber, UnknownType


def main(events: str, schemas: str) -> int:
    scrubber = Scrubber(json.loads(Path(schemas).read_text()), secrets.token_bytes(32))
    dead = 0
    for offset, line in enumerate(Path(events).read_text().splitlines()):
        try:
            print(json.dumps(scrubber.scrub(json.loads(line))))
        except (MissingField, UnknownType) as error:
            dead += 1
            print(json.dumps({"offset": offset, "error": str(error)}), file=sys.stderr)
    return 1 if dead else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
