import { LOG_LEVELS } from '@portico/plugin-logs-common';
import { columnsLength, viewBody } from './BlockBody';
import { HEADER_LENGTH, writeHeader } from './blockHeader';
import { Codec, compress } from './codecs';

/** A line on its way into a block. */
export interface NewLine {
  time: bigint;
  /** Index into `LOG_LEVELS`. */
  level: number;
  /** UTF-8, without anything that ends it. */
  text: string | Uint8Array;
  /** JSON, or empty. */
  meta: string | Uint8Array;
}

const size = (text: string | Uint8Array) =>
  typeof text === 'string' ? Buffer.byteLength(text) : text.length;

function put(target: Buffer, at: number, text: string | Uint8Array): number {
  if (typeof text === 'string') {
    return at + target.write(text, at, 'utf8');
  }
  target.set(text, at);
  return at + text.length;
}

function createBody(lines: NewLine[], metadata: boolean) {
  const total = lines.reduce(
    (sum, { text, meta }) => sum + size(text) + size(meta),
    columnsLength(lines.length, metadata),
  );
  const bytes = Buffer.from(new ArrayBuffer(total));
  const count = { lines: lines.length, metadata };
  const { delays, textEnds, metaEnds, levels } = viewBody(bytes, count);
  const texts = columnsLength(lines.length, metadata);
  let at = texts;
  lines.forEach(({ time, level, text }, i) => {
    delays[i] = Number(time - lines[0].time);
    levels[i] = level;
    at = put(bytes, at, text);
    textEnds[i] = at - texts;
  });
  const metas = at;
  lines.forEach(({ meta }, i) => {
    if (metaEnds) {
      at = put(bytes, at, meta);
      metaEnds[i] = at - metas;
    }
  });
  return bytes;
}

/** A block of at least one line; they must be sorted by time. */
export function encodeBlock(
  streamId: number,
  lines: NewLine[],
  codec: Codec,
): Buffer {
  const metadata = lines.some(({ meta }) => meta.length > 0);
  const body = createBody(lines, metadata);
  const stored = compress(body, codec);
  const levels = LOG_LEVELS.map(() => 0);
  lines.forEach(({ level }) => (levels[level] += 1));
  const length = Math.ceil((HEADER_LENGTH + stored.length) / 8) * 8;
  const block = Buffer.alloc(length);
  block.set(stored, HEADER_LENGTH);
  writeHeader(block, {
    length,
    streamId,
    lines: lines.length,
    bodyLength: body.length,
    codec,
    metadata,
    first: lines[0].time,
    last: lines[lines.length - 1].time,
    levels,
  });
  return block;
}
