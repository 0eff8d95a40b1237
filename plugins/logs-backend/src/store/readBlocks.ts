import {
  openSync,
  readFileSync,
  readSync,
  closeSync,
  fstatSync,
} from 'node:fs';
import {
  BlockHeader,
  HEADER_LENGTH,
  isWhole,
  MAGIC_BYTES,
  readHeader,
} from './blockHeader';

export interface PlacedBlock {
  header: BlockHeader;
  offset: number;
}

export interface ReadBlocks {
  blocks: PlacedBlock[];
  /** Where the last whole block ends. */
  end: number;
  /** How many bytes between whole blocks are none. */
  damaged: number;
}

function wholeBlockAt(file: Buffer, offset: number): BlockHeader | undefined {
  const header = readHeader(file, offset);
  const isThere =
    header &&
    header.length >= HEADER_LENGTH &&
    offset + header.length <= file.length &&
    isWhole(file.subarray(offset, offset + header.length));
  return isThere ? header : undefined;
}

/** The whole blocks of a segment that was appended to; what is behind the last one is what a kill left. */
export function readBlocks(path: string): ReadBlocks {
  const file = readFileSync(path);
  const blocks: PlacedBlock[] = [];
  let end = 0;
  let damaged = 0;
  let offset = 0;
  while (offset >= 0 && offset < file.length) {
    const header = wholeBlockAt(file, offset);
    if (header) {
      damaged += offset - end;
      blocks.push({ header, offset });
      offset += header.length;
      end = offset;
    } else {
      offset = file.indexOf(MAGIC_BYTES, offset + 1);
    }
  }
  return { blocks, end, damaged };
}

/** The blocks of a sealed segment, which was whole when it got its name. */
export function readSealedBlocks(path: string): ReadBlocks {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    const bytes = Buffer.alloc(HEADER_LENGTH);
    const blocks: PlacedBlock[] = [];
    let offset = 0;
    while (offset + HEADER_LENGTH <= size) {
      readSync(fd, bytes, 0, HEADER_LENGTH, offset);
      const header = readHeader(bytes);
      if (!header || header.length < HEADER_LENGTH) {
        break;
      }
      blocks.push({ header, offset });
      offset += header.length;
    }
    return { blocks, end: offset, damaged: size - offset };
  } finally {
    closeSync(fd);
  }
}
