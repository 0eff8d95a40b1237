import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Log } from './log.ts';

test('a line is the one of format/line.json', async () => {
  const file = new URL('../format/line.json', import.meta.url);
  const lines: string[] = [];
  const log = new Log(
    () => new Date('2025-11-03T18:41:55Z'),
    line => lines.push(line),
  );
  log.warn('placement "resumed"', { orderNumber: 'LK-2048-7716', attempt: 2 });
  const expected = JSON.stringify(JSON.parse(await readFile(file, 'utf8')));
  assert.deepEqual(lines, [expected]);
});
