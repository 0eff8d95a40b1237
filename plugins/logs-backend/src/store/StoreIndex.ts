import { compileMatchers, LabelMatcher } from '../logql';
import type { FoundSegment } from './LogWriter';
import type { PlacedBlock } from './readBlocks';
import { segmentFile, SegmentName } from './segmentFiles';
import type { BlockPlace } from './ScanTask';
import type { Stream } from './StreamRegistry';

/** What is known of a segment: its blocks by time. */
export interface IndexedSegment {
  name: SegmentName;
  file: string;
  bytes: number;
  blocks: PlacedBlock[];
  /** The times of its first and last line. */
  first: bigint;
  last: bigint;
}

const minOf = (blocks: PlacedBlock[], known?: bigint) =>
  blocks.reduce<bigint | undefined>(
    (min, { header: { first } }) =>
      min === undefined || first < min ? first : min,
    known,
  ) ?? 0n;

const maxOf = (blocks: PlacedBlock[], known?: bigint) =>
  blocks.reduce<bigint | undefined>(
    (max, { header: { last } }) =>
      max === undefined || last > max ? last : max,
    known,
  ) ?? 0n;

/** Where which lines are, by stream and time; all of it in memory. */
export class StoreIndex {
  readonly #segments = new Map<number, IndexedSegment>();
  readonly #streams = new Map<number, Stream>();

  constructor(private readonly directory: string) {}

  get segments(): IndexedSegment[] {
    return [...this.#segments.values()];
  }

  get streams(): Stream[] {
    return [...this.#streams.values()];
  }

  get bytes(): number {
    return this.segments.reduce((sum, it) => sum + it.bytes, 0);
  }

  addStreams(streams: Stream[]): void {
    streams.forEach(it => this.#streams.set(it.id, it));
  }

  stream(id: number): Stream | undefined {
    return this.#streams.get(id);
  }

  /** Puts a segment into the index, in the place of the one with its number. */
  put({ name, bytes, blocks }: Omit<FoundSegment, 'damaged'>): IndexedSegment {
    const segment = {
      name,
      file: segmentFile(this.directory, name),
      bytes,
      blocks,
      first: minOf(blocks),
      last: maxOf(blocks),
    };
    this.#segments.set(name.sequence, segment);
    return segment;
  }

  append(name: SegmentName, blocks: PlacedBlock[], bytes: number): void {
    const known = this.#segments.get(name.sequence);
    if (!known) {
      this.put({ name, bytes, blocks });
      return;
    }
    known.first = minOf(blocks, known.blocks.length ? known.first : undefined);
    known.last = maxOf(blocks, known.blocks.length ? known.last : undefined);
    for (const block of blocks) {
      known.blocks.push(block);
    }
    known.bytes += bytes;
  }

  /** Takes a segment out, and the streams that have no other. */
  remove(sequence: number): void {
    this.#segments.delete(sequence);
    const used = new Set(
      this.segments.flatMap(({ blocks }) =>
        blocks.map(it => it.header.streamId),
      ),
    );
    for (const id of this.#streams.keys()) {
      if (!used.has(id)) {
        this.#streams.delete(id);
      }
    }
  }

  /** Whether a segment takes no more blocks. */
  isClosed({ name }: IndexedSegment): boolean {
    return this.segments.some(
      it => it.name.group === name.group && it.name.sequence > name.sequence,
    );
  }

  clear(): void {
    this.#segments.clear();
    this.#streams.clear();
  }

  findStreams(selector: LabelMatcher[]): Stream[] {
    const matches = compileMatchers(selector);
    return this.streams.filter(({ labels }) => matches(labels));
  }

  /** The blocks of streams that have lines of a time range, which does not include its end. */
  findBlocks(
    streams: Stream[],
    { from, to }: { from: bigint; to: bigint },
  ): BlockPlace[] {
    const ids = new Set(streams.map(({ id }) => id));
    return this.segments
      .filter(({ first, last }) => first < to && last >= from)
      .flatMap(({ file, blocks }) =>
        blocks
          .filter(
            ({ header }) =>
              ids.has(header.streamId) &&
              header.first < to &&
              header.last >= from,
          )
          .map(block => ({ file, block })),
      );
  }
}
