"""Batches: what is written together, and under which name."""

from __future__ import annotations

import io
import time
from dataclasses import dataclass, field
from typing import Any, Callable, Protocol

MAX_EVENTS = 50_000
MAX_SECONDS = 4 * 60


class Lake(Protocol):
    def put(self, key: str, content: bytes) -> None: ...


class Consumer(Protocol):
    def commit(self, offset: int) -> None: ...


@dataclass
class Batch:
    """Scrubbed events of one partition and one day, without gaps.

    `table` is the path below the lake, such as `orders/events`.
    """

    topic: str
    table: str
    partition: int
    day: str
    consumer: Consumer
    clock: Callable[[], float] = time.monotonic
    rows: list[dict[str, Any]] = field(default_factory=list)
    first: int = -1
    last: int = -1
    opened: float = 0.0

    def add(self, offset: int, row: dict[str, Any]) -> None:
        if not self.rows:
            self.first, self.opened = offset, self.clock()
        self.last = offset
        self.rows.append(row)

    @property
    def full(self) -> bool:
        """50,000 events or four minutes, whichever comes first."""
        if not self.rows:
            return False
        return len(self.rows) >= MAX_EVENTS or self.clock() - self.opened >= MAX_SECONDS

    def to_parquet(self) -> bytes:
        import pyarrow as pa
        import pyarrow.parquet as pq

        sink = io.BytesIO()
        pq.write_table(pa.Table.from_pylist(self.rows), sink, compression="zstd")
        return sink.getvalue()


def close(batch: Batch, lake: Lake) -> None:
    name = f"{batch.topic}-p{batch.partition:02d}-{batch.first:012d}-{batch.last:012d}.parquet"
    lake.put(f"{batch.table}/day={batch.day}/{name}", batch.to_parquet())
    batch.consumer.commit(batch.last + 1)
