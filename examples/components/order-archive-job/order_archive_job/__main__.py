"""python3 -m order_archive_job <archive>: verifies it against its SHA256SUMS."""

import json
import sys
from collections import Counter
from pathlib import Path

from order_archive_job.verify import manifest, verify


def main(path: str) -> int:
    archive = Path(path)
    states: Counter[str] = Counter()
    for finding in verify(archive, manifest(archive / "SHA256SUMS")):
        states[finding.state] += 1
        if finding.state != "sound":
            print(json.dumps({"level": "error", "file": finding.file, "state": finding.state}))
    print(json.dumps({"level": "info", "msg": "verified", **states}))
    return 0 if set(states) == {"sound"} else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
