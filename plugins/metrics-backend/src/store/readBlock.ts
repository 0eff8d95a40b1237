import fs from 'node:fs/promises';
import { Block } from './Block';
import type { Labels } from './labels';
import { decodeRecords, TickRecord } from './records';
import type { Series } from './Series';

/** A block as its file has it. */
export interface StoredBlock {
  block: Block;
  /** How many bytes of the file are whole. */
  bytes: number;
  /** What each series was at the last tick, by its id in the file. */
  values: ReadonlyMap<number, { series: Series; value: number }>;
}

/** Adds a record to a block. @param values what each series was at the tick before, by its id in the file */
function replay(
  block: Block,
  record: TickRecord,
  values: Map<number, { series: Series; value: number }>,
): void {
  const { time, changed, gone } = record;
  for (const { id, value } of changed) {
    const known = values.get(id);
    if (known) {
      known.value = value;
    }
  }
  gone.forEach(id => values.delete(id));
  block.addTick(time);
  values.forEach(({ series, value }) => block.set(series, value));
}

/**
 * Reads a block file as far as it is whole; undefined when nothing of it is.
 *
 * @param seriesOf finds or makes the series with these labels
 */
export async function readBlock(
  file: string,
  seriesOf: (labels: Labels) => Series,
): Promise<StoredBlock | undefined> {
  const block = new Block();
  const values = new Map<number, { series: Series; value: number }>();
  let whole = 0;
  const content = await fs.readFile(file, 'utf8');
  for (const { record, bytes } of decodeRecords(content)) {
    const isLater = block.length === 0 || record.time > block.end;
    if (block.isFull || !isLater) {
      break;
    }
    for (const { id, labels } of record.added) {
      values.set(id, { series: seriesOf(labels), value: NaN });
    }
    replay(block, record, values);
    whole += bytes;
  }
  return block.length > 0 ? { block, bytes: whole, values } : undefined;
}
