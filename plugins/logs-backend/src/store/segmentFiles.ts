import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** How many segments are written at the same time. */
export const GROUPS = 8;

/** `log` files take blocks as they come; `sealed` ones are merged, sorted and compressed. */
export type SegmentState = 'log' | 'sealed';

export interface SegmentName {
  group: number;
  /** Grows with each new segment of the store. */
  sequence: number;
  state: SegmentState;
}

const NAME = /^(\d)-(\d{10})\.(log|sealed)$/;

export function segmentFile(
  directory: string,
  { group, sequence, state }: SegmentName,
): string {
  const number = String(sequence).padStart(10, '0');
  return path.join(directory, 'segments', `${group}-${number}.${state}`);
}

/** Which group the lines of a stream are in: streams of one service are together. */
export function groupOf(labels: Record<string, string>): number {
  const key = labels.service ?? labels.service_name ?? labels.job ?? '';
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(key)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash % GROUPS;
}

/** The segments there are, oldest first. What a kill left of sealing is removed. */
export function listSegments(directory: string): SegmentName[] {
  const folder = path.join(directory, 'segments');
  mkdirSync(folder, { recursive: true });
  const names: SegmentName[] = [];
  for (const file of readdirSync(folder)) {
    const match = NAME.exec(file);
    if (match) {
      const [, group, sequence, state] = match;
      names.push({
        group: Number(group),
        sequence: Number(sequence),
        state: state as SegmentState,
      });
    } else if (file.endsWith('.tmp')) {
      rmSync(path.join(folder, file));
    }
  }
  const sealed = new Set(
    names.filter(it => it.state === 'sealed').map(it => it.sequence),
  );
  const isReplaced = (it: SegmentName) =>
    it.state === 'log' && sealed.has(it.sequence);
  names.filter(isReplaced).forEach(it => rmSync(segmentFile(directory, it)));
  return names
    .filter(it => !isReplaced(it))
    .sort((a, b) => a.sequence - b.sequence);
}
