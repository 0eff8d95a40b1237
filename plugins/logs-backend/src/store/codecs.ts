import zlib from 'node:zlib';

/** How a body is written: as it is, with deflate, or with Zstandard. */
export type Codec = 0 | 1 | 2;

// Node has Zstandard since 22.15.
const zstd:
  | Pick<typeof zlib, 'zstdCompressSync' | 'zstdDecompressSync'>
  | undefined = 'zstdCompressSync' in zlib ? zlib : undefined;

/** What closed segments are compressed with. */
export const compressedCodec: Codec = zstd ? 2 : 1;

export function compress(body: Uint8Array, codec: Codec): Uint8Array {
  if (codec === 2 && zstd) {
    return zstd.zstdCompressSync(body);
  }
  return codec === 1 ? zlib.deflateRawSync(body, { level: 4 }) : body;
}

/** @throws Error when this Node cannot read it. */
export function decompress(
  body: Uint8Array,
  codec: Codec,
  length: number,
): Uint8Array {
  if (codec === 0) {
    return body;
  }
  if (codec === 1) {
    return zlib.inflateRawSync(body, { maxOutputLength: length });
  }
  if (!zstd) {
    throw new Error(
      'The log store has segments compressed with Zstandard, which this Node cannot read: use Node 22.15 or newer',
    );
  }
  return zstd.zstdDecompressSync(body, { maxOutputLength: length });
}
