import { isUtf8 } from 'node:buffer';
import type { Replacement } from './historySchema';

/**
 * What a file was, from what it is, by one replacement after another; `fail`
 * hears of the one that does not fit.
 */
export function earlierText(
  content: Buffer,
  replacements: Replacement[],
  fail: (index: number, problem: string) => never,
): Buffer {
  if (!isUtf8(content)) {
    fail(0, 'the file is no text: leave it as it is');
  }
  const text = replacements.reduce((before, { now, was }, index) => {
    const [start, end, ...more] = before.split(now);
    if (end === undefined) {
      fail(index, 'this is not in the file: copy it from there');
    }
    if (more.length > 0) {
      fail(index, 'this is in the file more than once: take more around it');
    }
    return start + was + end;
  }, content.toString('utf8'));
  return Buffer.from(text);
}
