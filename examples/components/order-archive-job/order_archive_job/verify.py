"""Compares what lies in cold storage with the checksums of its manifest.

This job used to copy orders older than two years. lakehouse-loader keeps them
now; what is left is to prove that nothing was lost on the way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Iterator

LINE = re.compile(r"([0-9a-f]{64}) [ *](\S.*)")


@dataclass(frozen=True)
class Finding:
    file: str
    state: str  # sound, changed, missing or unexpected


def manifest(path: Path) -> dict[str, str]:
    """Checksums by file, in the format of sha256sum."""
    sums = {}
    for number, line in enumerate(path.read_text().splitlines(), start=1):
        match = LINE.fullmatch(line)
        if not match:
            raise ValueError(f"{path}, line {number} is not a checksum and a file name")
        sums[match[2]] = match[1]
    if not sums:
        raise ValueError(f"{path} is empty, and an empty archive cannot be verified")
    return sums


def verify(archive: Path, sums: dict[str, str]) -> Iterator[Finding]:
    for name, expected in sorted(sums.items()):
        file = archive / name
        if not file.is_file():
            yield Finding(name, "missing")
            continue
        with file.open("rb") as content:
            found = file_digest(content, "sha256").hexdigest()
        yield Finding(name, "sound" if found == expected else "changed")
    present = {path.relative_to(archive).as_posix() for path in archive.rglob("*.jsonl*") if path.is_file()}
    for name in sorted(present - sums.keys()):
        yield Finding(name, "unexpected")
