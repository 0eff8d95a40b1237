import { parseOptions } from './arguments.mjs';
import { Failure } from './failure.mjs';

/**
 * Which checks a call of `npm test` asks for.
 *
 * @template {{ name: string }} T
 * @param {string[]} argv
 * @param {readonly T[]} checks
 * @returns {{ help?: string, chosen: readonly T[] }} `help` when it was asked for
 */
export function parseTestArguments(argv, checks) {
  const { only, help } = parseOptions(
    argv,
    { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    'npm test -- --help',
  );
  const all = checks.map(({ name }) => name).join(', ');
  if (help) {
    const usage = `Usage: npm test -- [--only NAME,…]\n\nRuns ${all}; --only runs just those it names.`;
    return { help: usage, chosen: [] };
  }
  if (only === undefined) return { chosen: checks };
  const names = String(only).split(',');
  const unknown = names.find(name => !checks.some(it => it.name === name));
  if (unknown !== undefined) {
    throw new Failure(`There is no check '${unknown}'. There are ${all}.`);
  }
  return { chosen: checks.filter(({ name }) => names.includes(name)) };
}
