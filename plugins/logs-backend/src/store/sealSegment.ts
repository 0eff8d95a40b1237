import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { BlockBody } from './BlockBody';
import { readPlaces } from './readPlaces';
import { compressedCodec } from './codecs';
import { encodeBlock, NewLine } from './encodeBlock';
import { PlacedBlock, readSealedBlocks } from './readBlocks';
import { splitLines } from './splitLines';

export interface SealTask {
  /** The segment, and the file that takes its place. */
  from: string;
  to: string;
  blocks: PlacedBlock[];
}

export interface SealResult {
  bytes: number;
  blocks: PlacedBlock[];
}

function* linesOf(body: BlockBody, first: bigint): Generator<NewLine> {
  const { delays, levels, text, textEnds, meta, metaEnds } = body;
  for (let i = 0; i < delays.length; i += 1) {
    yield {
      time: first + BigInt(delays[i]),
      level: levels[i],
      text: text.subarray(i ? textEnds[i - 1] : 0, textEnds[i]),
      meta: metaEnds ? meta.subarray(i ? metaEnds[i - 1] : 0, metaEnds[i]) : '',
    };
  }
}

function readStream(file: string, blocks: PlacedBlock[]) {
  const lines: NewLine[] = [];
  const places = blocks.map(block => ({ file, block }));
  readPlaces(places, (body, { block: { header } }) => {
    for (const line of linesOf(body, header.first)) {
      lines.push(line);
    }
  });
  return lines;
}

function groupByStream(blocks: PlacedBlock[]): Map<number, PlacedBlock[]> {
  const groups = new Map<number, PlacedBlock[]>();
  for (const block of blocks) {
    const { streamId } = block.header;
    const group = groups.get(streamId);
    if (group) {
      group.push(block);
    } else {
      groups.set(streamId, [block]);
    }
  }
  return groups;
}

/** Writes a closed segment anew: each stream's lines together, sorted and compressed. */
export function sealSegment(task: SealTask): SealResult {
  const byStream = groupByStream(task.blocks);
  const temporary = `${task.to}.tmp`;
  const fd = openSync(temporary, 'w');
  try {
    for (const [streamId, blocks] of byStream) {
      const lines = readStream(task.from, blocks);
      for (const part of splitLines(lines)) {
        writeSync(fd, encodeBlock(streamId, part, compressedCodec));
      }
    }
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(temporary, task.to);
  const { blocks, end } = readSealedBlocks(task.to);
  return { bytes: end, blocks };
}
