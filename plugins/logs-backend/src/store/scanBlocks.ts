import { lineMeta, lineText, BlockBody } from './BlockBody';
import { readPlaces } from './readPlaces';
import { createBlockFilter } from './createBlockFilter';
import { createDeadline } from './createDeadline';
import type { FoundLine, ScanResult, ScanTask } from './ScanTask';

type Candidate = {
  time: bigint;
  body: BlockBody;
  index: number;
  streamId: number;
};

/** Keeps the lines that are first in the order that was asked for. */
class Best {
  #items: Candidate[] = [];

  constructor(
    private readonly limit: number,
    private readonly backward: boolean,
  ) {}

  add(candidate: Candidate): void {
    this.#items.push(candidate);
    if (this.#items.length >= this.limit * 2 + 1_000) {
      this.#items = this.take();
    }
  }

  take(): Candidate[] {
    const sign = this.backward ? -1 : 1;
    return this.#items
      .sort((a, b) =>
        a.time === b.time ? 0 : (a.time < b.time ? -1 : 1) * sign,
      )
      .slice(0, this.limit);
  }
}

function toLine({ time, body, index, streamId }: Candidate): FoundLine {
  return {
    time,
    streamId,
    line: lineText(body, index),
    meta: lineMeta(body, index),
    level: body.levels[index],
  };
}

/** Finds lines in blocks. */
export function scanBlocks(task: ScanTask): ScanResult {
  const { condition, limit, backward, places, maxBytes, deadline } = task;
  const filter = createBlockFilter(condition, createDeadline(deadline));
  const best = new Best(limit, backward);
  readPlaces(places, (body, { block: { header } }) => {
    const { first, streamId } = header;
    const add = (index: number) =>
      best.add({
        time: first + BigInt(body.delays[index]),
        body,
        index,
        streamId,
      });
    if (!backward) {
      filter(body, header, add);
      return;
    }
    // of lines at one moment the later one comes first
    const indexes: number[] = [];
    filter(body, header, index => indexes.push(index));
    indexes.slice(-limit).reverse().forEach(add);
  });
  const found: FoundLine[] = [];
  let bytes = 0;
  for (const candidate of best.take()) {
    const line = toLine(candidate);
    bytes += line.line.length + line.meta.length;
    if (bytes > maxBytes && found.length) {
      return { found, cut: true };
    }
    found.push(line);
  }
  return { found, cut: false };
}
