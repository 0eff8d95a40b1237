import { crc32 } from 'node:zlib';
import type { Labels } from './labels';

/** What is new at a tick, against the tick before it in the same file. */
export interface TickRecord {
  /** Milliseconds since 1970. */
  time: number;
  added: { id: number; labels: Labels }[];
  changed: { id: number; value: number }[];
  /** Series that have no value any more. */
  gone: number[];
}

const toJson = (value: number) =>
  Number.isFinite(value) ? value : String(value);

const checksum = (text: string) => crc32(text).toString(16).padStart(8, '0');

/** A line of JSON behind its checksum, so that a torn one is noticed. */
export function encodeRecord(record: TickRecord): string {
  const json = JSON.stringify([
    record.time,
    record.added.map(({ id, labels }) => [id, labels]),
    record.changed.flatMap(({ id, value }) => [id, toJson(value)]),
    record.gone,
  ]);
  return `${checksum(json)} ${json}\n`;
}

function decodeChanged(flat: (number | string)[]): TickRecord['changed'] {
  const changed = [];
  for (let at = 0; at < flat.length; at += 2) {
    changed.push({ id: Number(flat[at]), value: Number(flat[at + 1]) });
  }
  return changed;
}

function decodeRecord(line: string): TickRecord | undefined {
  const json = line.slice(9);
  if (!json || line.slice(0, 8) !== checksum(json)) {
    return undefined;
  }
  const [time, added, changed, gone] = JSON.parse(json);
  return {
    time,
    added: added.map(([id, labels]: [number, Labels]) => ({ id, labels })),
    changed: decodeChanged(changed),
    gone,
  };
}

/** The records of a file with the bytes of each, up to the first line that is not whole. */
export function* decodeRecords(
  content: string,
): Generator<{ record: TickRecord; bytes: number }> {
  const lines = content.split('\n');
  // what is behind the last end of a line
  lines.pop();
  for (const line of lines) {
    const record = decodeRecord(line);
    if (!record) {
      return;
    }
    yield { record, bytes: Buffer.byteLength(line) + 1 };
  }
}
