import { Stopped } from '../failure.mjs';

/**
 * A check that was run, or that had to be left out.
 *
 * @typedef {import('./Check.mjs').Counts & { name: string, title: string, ms: number }} Outcome
 */

/**
 * @param {import('./Check.mjs').Check} check
 * @param {import('./Check.mjs').CheckContext} context
 * @returns {Promise<import('./Check.mjs').Counts>}
 */
async function runOne(check, context) {
  try {
    return await check.run(context);
  } catch (error) {
    if (error instanceof Stopped) throw error;
    console.error(error);
    const note = error instanceof Error ? error.message : String(error);
    return { passed: 0, failed: 1, skipped: 0, note };
  }
}

/**
 * Runs checks one after the other; one that fails does not keep the others from
 * running, but those that need its result.
 *
 * @param {readonly import('./Check.mjs').Check[]} checks
 * @param {import('./Check.mjs').CheckContext} context
 * @returns {Promise<Outcome[]>}
 */
export async function runChecks(checks, context) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const check of checks) {
    const { name, title, needs } = check;
    console.log(`\n── ${title} ${'─'.repeat(72 - title.length)}\n`);
    const started = performance.now();
    const broken = outcomes.some(it => it.name === needs && it.failed > 0);
    const counts = broken
      ? { passed: 0, failed: 1, skipped: 0, note: `not run: ${needs} failed` }
      : await runOne(check, context);
    outcomes.push({ name, title, ms: performance.now() - started, ...counts });
  }
  return outcomes;
}
