import type { BlockHeader } from './blockHeader';
import { HEADER_LENGTH } from './blockHeader';
import { decompress } from './codecs';

/**
 * The columns of a block, sorted by time: how long after the first line each
 * came, where its text ends, where its metadata ends, its level, and behind
 * them the texts and the metadata without anything between.
 */
export interface BlockBody {
  /** Nanoseconds after the first line. */
  delays: Float64Array;
  textEnds: Uint32Array;
  metaEnds?: Uint32Array;
  levels: Uint8Array;
  text: Buffer;
  meta: Buffer;
}

/** How long the columns are that have one item per line. */
export function columnsLength(lines: number, metadata: boolean): number {
  return lines * (8 + 4 + (metadata ? 4 : 0) + 1);
}

const isAligned = (bytes: Uint8Array) => bytes.byteOffset % 8 === 0;

/** Views on a body that is not compressed. */
export function viewBody(
  given: Uint8Array,
  { lines, metadata }: Pick<BlockHeader, 'lines' | 'metadata'>,
): BlockBody {
  const bytes = isAligned(given) ? given : new Uint8Array(given);
  const { buffer, byteOffset } = bytes;
  const ends = byteOffset + 8 * lines;
  const metas = ends + 4 * lines;
  const levels = metas + (metadata ? 4 * lines : 0);
  const textEnds = new Uint32Array(buffer, ends, lines);
  const texts = levels + lines;
  const textLength = lines ? textEnds[lines - 1] : 0;
  const end = byteOffset + bytes.byteLength;
  return {
    delays: new Float64Array(buffer, byteOffset, lines),
    textEnds,
    metaEnds: metadata ? new Uint32Array(buffer, metas, lines) : undefined,
    levels: new Uint8Array(buffer, levels, lines),
    text: Buffer.from(buffer, texts, textLength),
    meta: Buffer.from(buffer, texts + textLength, end - texts - textLength),
  };
}

/** Reads the body of a block. */
export function readBody(block: Buffer, header: BlockHeader): BlockBody {
  const stored = block.subarray(HEADER_LENGTH);
  const raw = decompress(
    header.codec ? stored : stored.subarray(0, header.bodyLength),
    header.codec,
    header.bodyLength,
  );
  return viewBody(raw, header);
}

/** Text of one line. */
export function lineText({ text, textEnds }: BlockBody, i: number): string {
  return text.toString('utf8', i ? textEnds[i - 1] : 0, textEnds[i]);
}

/** Metadata of one line, as JSON; empty for none. */
export function lineMeta({ meta, metaEnds }: BlockBody, i: number): string {
  return metaEnds
    ? meta.toString('utf8', i ? metaEnds[i - 1] : 0, metaEnds[i])
    : '';
}
