import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { segmentFile, SegmentName } from './segmentFiles';

/** Where blocks went. */
export interface Appended {
  segment: SegmentName;
  offset: number;
  bytes: number;
}

type OpenSegment = {
  fd: number;
  name: SegmentName;
  size: number;
  openedAt: number;
};

// Only closed segments go when they are old.
const MAX_OPEN_MS = 12 * 3_600_000;

/** Appends blocks to the open segment of their group. */
export class SegmentWriter {
  readonly #open = new Map<number, OpenSegment>();
  #sequence: number;

  constructor(
    private readonly directory: string,
    private readonly maxBytes: number,
    lastSequence: number,
  ) {
    this.#sequence = lastSequence;
  }

  /** Goes on with a segment that a start found. */
  reopen(name: SegmentName, size: number): void {
    const fd = openSync(segmentFile(this.directory, name), 'r+');
    ftruncateSync(fd, size);
    this.#open.set(name.group, { fd, name, size, openedAt: Date.now() });
  }

  /** @throws Error when the disk takes no more; nothing of the blocks is left then. */
  append(group: number, blocks: Buffer): Appended {
    const segment = this.#segmentOf(group);
    const offset = segment.size;
    try {
      let written = 0;
      while (written < blocks.length) {
        const left = blocks.length - written;
        written += writeSync(
          segment.fd,
          blocks,
          written,
          left,
          offset + written,
        );
      }
    } catch (error) {
      // behind half of a block nothing would be found
      ftruncateSync(segment.fd, offset);
      throw error;
    }
    segment.size += blocks.length;
    return { segment: segment.name, offset, bytes: blocks.length };
  }

  /** Ends the open segments, so that they can be sealed. */
  close(): void {
    for (const { fd } of this.#open.values()) {
      closeSync(fd);
    }
    this.#open.clear();
  }

  #segmentOf(group: number): OpenSegment {
    const current = this.#open.get(group);
    const isFull =
      current &&
      (current.size >= this.maxBytes ||
        Date.now() - current.openedAt > MAX_OPEN_MS);
    if (current && !isFull) {
      return current;
    }
    if (current) {
      closeSync(current.fd);
    }
    this.#sequence += 1;
    const name = { group, sequence: this.#sequence, state: 'log' as const };
    const fd = openSync(segmentFile(this.directory, name), 'wx+');
    const segment = { fd, name, size: 0, openedAt: Date.now() };
    this.#open.set(group, segment);
    return segment;
  }
}
