import fs from 'node:fs/promises';
import { Block } from './Block';
import type { Labels } from './labels';
import { decodeRecords, TickRecord } from './records';
import type { Series } from './Series';

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
): Promise<Block | undefined> {
  const block = new Block();
  const values = new Map<number, { series: Series; value: number }>();
  for (const record of decodeRecords(await fs.readFile(file, 'utf8'))) {
    const isLater = block.length === 0 || record.time > block.end;
    if (block.isFull || !isLater) {
      break;
    }
    for (const { id, labels } of record.added) {
      values.set(id, { series: seriesOf(labels), value: NaN });
    }
    replay(block, record, values);
  }
  return block.length > 0 ? block : undefined;
}
