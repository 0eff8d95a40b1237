import { closeSync, openSync, readSync } from 'node:fs';
import { BlockBody, readBody } from './BlockBody';
import { HEADER_LENGTH } from './blockHeader';
import type { BlockPlace } from './ScanTask';

const RUN_BYTES = 4 * 1024 * 1024;

type OnBlock = (body: BlockBody, place: BlockPlace) => void;

/** Groups of blocks that lie behind each other. */
function findRuns(places: BlockPlace[]): BlockPlace[][] {
  const sorted = [...places].sort((a, b) =>
    a.file === b.file
      ? a.block.offset - b.block.offset
      : Number(a.file > b.file) * 2 - 1,
  );
  const runs: BlockPlace[][] = [];
  for (const place of sorted) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    const follows =
      before?.file === place.file &&
      before.block.offset + before.block.header.length === place.block.offset &&
      place.block.offset - run[0].block.offset < RUN_BYTES;
    if (follows) {
      run.push(place);
    } else {
      runs.push([place]);
    }
  }
  return runs;
}

function readRun(fd: number, run: BlockPlace[], onBlock: OnBlock): void {
  const start = run[0].block.offset;
  const { offset: lastOffset, header: last } = run[run.length - 1].block;
  const length = lastOffset + last.length - start;
  // of its own, so that columns begin where numbers may
  const bytes = Buffer.allocUnsafeSlow(length);
  const read = readSync(fd, bytes, 0, length, start);
  for (const place of run) {
    const { offset, header } = place.block;
    const from = offset - start;
    if (from + HEADER_LENGTH <= read) {
      const block = bytes.subarray(from, from + header.length);
      onBlock(readBody(block, header), place);
    }
  }
}

/** Reads blocks by file and place, those that are side by side at once. */
export function readPlaces(places: BlockPlace[], onBlock: OnBlock): void {
  let open: { file: string; fd: number } | undefined;
  try {
    for (const run of findRuns(places)) {
      const { file } = run[0];
      if (open?.file !== file) {
        if (open) {
          closeSync(open.fd);
        }
        open = { file, fd: openSync(file, 'r') };
      }
      readRun(open.fd, run, onBlock);
    }
  } finally {
    if (open) {
      closeSync(open.fd);
    }
  }
}
