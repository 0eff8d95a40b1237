import { parseDuration } from './duration';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const HEXADECIMAL = /^0x[0-9a-f]+$/i;
const WORDS: Record<string, number> = { inf: Infinity, nan: NaN };

/** A number as PromQL writes it, in which a duration counts as its seconds. */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/(?<=[\da-f])_(?=[\da-f])/gi, '');
  if (DECIMAL.test(plain) || HEXADECIMAL.test(plain)) {
    return Number(plain);
  }
  const word = WORDS[text.toLowerCase()];
  const ms = parseDuration(text);
  return word ?? (ms === undefined ? undefined : ms / 1_000);
}
