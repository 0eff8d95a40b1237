import type { IndexedSegment } from './StoreIndex';

export interface RetentionOptions {
  /** How old lines become. */
  maxAgeMs: number;
  /** How much of the disk all segments take. */
  maxBytes: number;
  /** How long after its last line a segment is compressed. */
  sealAfterMs: number;
  /** How much there may be that is not compressed; the oldest is then, however young. */
  unsealedBytes: number;
}

const ageOf = ({ last }: IndexedSegment) =>
  Date.now() - Number(last / 1_000_000n);
const byAge = (a: IndexedSegment, b: IndexedSegment) =>
  a.last === b.last ? 0 : Number(a.last > b.last) * 2 - 1;

/** The segments that go: those that are too old, and the oldest of too much. */
export function pickExpired(
  closed: IndexedSegment[],
  totalBytes: number,
  { maxAgeMs, maxBytes }: RetentionOptions,
): IndexedSegment[] {
  let bytes = totalBytes;
  return [...closed].sort(byAge).filter(it => {
    const goes = ageOf(it) > maxAgeMs || bytes > maxBytes;
    bytes -= goes ? it.bytes : 0;
    return goes;
  });
}

/** The segments that are to be compressed. */
export function pickSealable(
  closed: IndexedSegment[],
  { sealAfterMs, unsealedBytes }: RetentionOptions,
): IndexedSegment[] {
  const logs = closed.filter(it => it.name.state === 'log').sort(byAge);
  let bytes = logs.reduce((sum, it) => sum + it.bytes, 0);
  return logs.filter(it => {
    const seals = ageOf(it) > sealAfterMs || bytes > unsealedBytes;
    bytes -= seals ? it.bytes : 0;
    return seals;
  });
}
