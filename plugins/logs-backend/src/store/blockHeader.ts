import { LOG_LEVELS } from '@portico/plugin-logs-common';
import { crc32 } from 'node:zlib';
import type { Codec } from './codecs';

/**
 * What a block begins with. Integers are little-endian; a block is
 * `magic u32 · length u32 · crc u32 · stream u32 · lines u32 · body u32 ·
 * codec u8 · metadata u8 · 6 spare · first i64 · last i64 · lines by level
 * 7 × u32 · spare`, then the body, and zeros up to a multiple of 8.
 */
export interface BlockHeader {
  /** Of the whole block. */
  length: number;
  streamId: number;
  lines: number;
  /** How large the body is when it is not compressed. */
  bodyLength: number;
  codec: Codec;
  /** Whether lines have metadata. */
  metadata: boolean;
  /** The times of its first and last line. */
  first: bigint;
  last: bigint;
  /** How many lines there are of each of `LOG_LEVELS`. */
  levels: number[];
}

export const HEADER_LENGTH = 88;
const MAGIC = 0x31424c50;
export const MAGIC_BYTES = Buffer.from('PLB1');
const CHECKED_FROM = 12;
const LEVELS_AT = 52;

/** The crc of a block; the length is part of what must be right to compute it. */
const checksum = (block: Buffer) => crc32(block.subarray(CHECKED_FROM));

/** Writes the header of a block whose body is there already. */
export function writeHeader(block: Buffer, header: BlockHeader): void {
  block.writeUInt32LE(MAGIC, 0);
  block.writeUInt32LE(block.length, 4);
  block.writeUInt32LE(header.streamId, 12);
  block.writeUInt32LE(header.lines, 16);
  block.writeUInt32LE(header.bodyLength, 20);
  block.writeUInt8(header.codec, 24);
  block.writeUInt8(header.metadata ? 1 : 0, 25);
  block.writeBigInt64LE(header.first, 32);
  block.writeBigInt64LE(header.last, 40);
  header.levels.forEach((count, i) =>
    block.writeUInt32LE(count, LEVELS_AT + 4 * i),
  );
  block.writeUInt32LE(checksum(block), 8);
}

/** Reads a header; undefined where there is none. */
export function readHeader(bytes: Buffer, at = 0): BlockHeader | undefined {
  if (at + HEADER_LENGTH > bytes.length || bytes.readUInt32LE(at) !== MAGIC) {
    return undefined;
  }
  return {
    length: bytes.readUInt32LE(at + 4),
    streamId: bytes.readUInt32LE(at + 12),
    lines: bytes.readUInt32LE(at + 16),
    bodyLength: bytes.readUInt32LE(at + 20),
    codec: bytes.readUInt8(at + 24) as Codec,
    metadata: bytes.readUInt8(at + 25) === 1,
    first: bytes.readBigInt64LE(at + 32),
    last: bytes.readBigInt64LE(at + 40),
    levels: LOG_LEVELS.map((_, i) =>
      bytes.readUInt32LE(at + LEVELS_AT + 4 * i),
    ),
  };
}

/** Whether a block is as it was written. */
export function isWhole(block: Buffer): boolean {
  return block.readUInt32LE(8) === checksum(block);
}
