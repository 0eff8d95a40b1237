import { parseArgs } from 'node:util';

/** How often everything is to be measured. */
export function readRounds(): number {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '5' } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error('--rounds must be a number from 1.');
  }
  return rounds;
}
