import type { NewLine } from './encodeBlock';

const MAX_LINES = 8_192;
const MAX_BYTES = 256 * 1024;
// Times within a block are kept as floating point numbers of nanoseconds, which are exact up to 104 days.
const MAX_SPAN_NS = 86_400_000_000_000n;

/** Sorts lines by time and cuts them into what makes one block each. */
export function splitLines(lines: NewLine[]): NewLine[][] {
  const sorted = lines.every((it, i) => !i || lines[i - 1].time <= it.time);
  const ordered = sorted
    ? lines
    : [...lines].sort((a, b) =>
        a.time < b.time ? -1 : Number(a.time > b.time),
      );
  const blocks: NewLine[][] = [];
  let current: NewLine[] = [];
  let bytes = 0;
  for (const line of ordered) {
    if (
      current.length &&
      (current.length === MAX_LINES ||
        bytes > MAX_BYTES ||
        line.time - current[0].time > MAX_SPAN_NS)
    ) {
      blocks.push(current);
      current = [];
      bytes = 0;
    }
    current.push(line);
    bytes += line.text.length;
  }
  return current.length ? [...blocks, current] : blocks;
}
