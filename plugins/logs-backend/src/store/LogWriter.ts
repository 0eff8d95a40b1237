import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { BlockHeader, readHeader } from './blockHeader';
import { encodeBlock, NewLine } from './encodeBlock';
import { PlacedBlock, readBlocks, readSealedBlocks } from './readBlocks';
import { PushedStream, PushLimits, readPush } from './readPush';
import {
  groupOf,
  listSegments,
  segmentFile,
  SegmentName,
} from './segmentFiles';
import { SegmentWriter } from './SegmentWriter';
import { splitLines } from './splitLines';
import { Stream, StreamRegistry } from './StreamRegistry';
import { TimeWindow } from './TimeWindow';
import { unzip } from './unzip';

const MAX_REASONS = 5;

export interface WriterOptions {
  directory: string;
  limits: PushLimits & {
    bodyBytes: number;
    streams: number;
    /** How far behind the newest line of its stream a line may be. */
    outOfOrderMs: number;
    /** How old a line may be. */
    maxAgeMs: number;
    /** How far ahead of the clock a line may be. */
    maxAheadMs: number;
    segmentBytes: number;
  };
}

export interface FoundSegment {
  name: SegmentName;
  bytes: number;
  blocks: PlacedBlock[];
  damaged: number;
}

export interface OpenedStore {
  streams: Stream[];
  segments: FoundSegment[];
}

export interface AppendedBlocks {
  segment: SegmentName;
  bytes: number;
  blocks: PlacedBlock[];
}

export interface PushResult {
  newStreams: Stream[];
  appended: AppendedBlocks[];
  lines: number;
  /** Why some of the lines were not taken. */
  refused?: string;
}

/** The one that writes to the store's files. All of it is synchronous: it has a thread of its own. */
export class LogWriter {
  readonly #newest = new Map<number, bigint>();

  private constructor(
    private readonly options: WriterOptions,
    private readonly streams: StreamRegistry,
    private readonly segments: SegmentWriter,
  ) {}

  /** Opens the store as a kill may have left it. */
  static open(options: WriterOptions): {
    writer: LogWriter;
    found: OpenedStore;
  } {
    const { directory, limits } = options;
    const segments = listSegments(directory).map((name): FoundSegment => {
      const file = segmentFile(directory, name);
      const read = name.state === 'log' ? readBlocks : readSealedBlocks;
      const { blocks, damaged, end } = read(file);
      return { name, bytes: end, blocks, damaged };
    });
    const all = segments.flatMap(it => it.blocks.map(({ header }) => header));
    const used = new Set(all.map(({ streamId }) => streamId));
    const streams = StreamRegistry.open(directory, used);
    const lastSequence = segments.reduce(
      (max, it) => Math.max(max, it.name.sequence),
      0,
    );
    const segmentWriter = new SegmentWriter(
      directory,
      limits.segmentBytes,
      lastSequence,
    );
    const writer = new LogWriter(options, streams, segmentWriter);
    all.forEach(({ streamId, last }) => writer.#see(streamId, last));
    new Map(segments.map(it => [it.name.group, it])).forEach(
      ({ name, bytes }) => {
        if (name.state === 'log') {
          segmentWriter.reopen(name, bytes);
        }
      },
    );
    return { writer, found: { streams: streams.streams, segments } };
  }

  /**
   * Writes the lines of a push. When it returns, they outlive the process.
   *
   * @throws InputError when the body is wrong or none of its lines can be taken;
   * ServiceUnavailableError when the disk takes no more
   */
  push({ body, gzip }: { body: Uint8Array; gzip: boolean }): PushResult {
    const { limits } = this.options;
    const text = gzip
      ? unzip(body, limits.bodyBytes)
      : Buffer.from(body).toString('utf8');
    const refused: string[] = [];
    const newStreams: Stream[] = [];
    const groups = new Map<number, Buffer[]>();
    let lines = 0;
    for (const pushed of readPush(text, limits)) {
      const accepted = this.#accept(pushed, refused);
      if (accepted.length) {
        const stream = this.#streamOf(pushed.labels, newStreams);
        const group = groupOf(pushed.labels);
        const blocks = groups.get(group) ?? [];
        groups.set(group, blocks);
        splitLines(accepted).forEach(it =>
          blocks.push(encodeBlock(stream.id, it, 0)),
        );
        lines += accepted.length;
        this.#see(
          stream.id,
          accepted.reduce((max, { time }) => (time > max ? time : max), 0n),
        );
      }
    }
    const appended = [...groups].map(([group, blocks]) =>
      this.#append(group, blocks),
    );
    return {
      newStreams,
      appended,
      lines,
      refused: refused.slice(0, MAX_REASONS).join('; ') || undefined,
    };
  }

  /** Ends the files. */
  close(): void {
    this.segments.close();
  }

  #accept({ labels, lines }: PushedStream, refused: string[]): NewLine[] {
    const stream = this.streams.find(labels);
    const last = stream && this.#newest.get(stream.id);
    const window = new TimeWindow({ ...this.options.limits, last });
    const accepted = lines.filter(({ time }) => window.takes(time));
    const wrong = lines.find(({ time }) => !window.takes(time));
    if (wrong) {
      const count = lines.length - accepted.length;
      refused.push(
        `${count} of ${lines.length} lines of ${JSON.stringify(
          labels,
        )}: ${window.explain(wrong.time)}`,
      );
    }
    return accepted;
  }

  #streamOf(labels: Record<string, string>, newStreams: Stream[]): Stream {
    const known = this.streams.find(labels);
    if (known) {
      return known;
    }
    if (this.streams.size >= this.options.limits.streams) {
      throw new InputError(
        `There are ${this.streams.size} streams already, as many as logs.limits.streams allows: use fewer different labels, and put what differs from line to line into the line`,
      );
    }
    const stream = this.streams.add(labels);
    newStreams.push(stream);
    return stream;
  }

  #see(streamId: number, time: bigint): void {
    const known = this.#newest.get(streamId);
    if (known === undefined || time > known) {
      this.#newest.set(streamId, time);
    }
  }

  #append(group: number, blocks: Buffer[]): AppendedBlocks {
    const { segment, offset, bytes } = this.#write(
      group,
      Buffer.concat(blocks),
    );
    let at = offset;
    const placed = blocks.map(block => {
      const header = readHeader(block) as BlockHeader;
      const placedBlock = { header, offset: at };
      at += block.length;
      return placedBlock;
    });
    return { segment, bytes, blocks: placed };
  }

  #write(group: number, bytes: Buffer) {
    try {
      return this.segments.append(group, bytes);
    } catch (error) {
      throw new ServiceUnavailableError(
        `The log store cannot write: ${
          error instanceof Error ? error.message : error
        }`,
      );
    }
  }
}
