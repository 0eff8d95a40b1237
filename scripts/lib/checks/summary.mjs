import { seconds } from '../steps.mjs';

const TITLE_WIDTH = 20;
const COUNT_WIDTH = 9;

/** @param {(string | number)[]} cells */
function row([title, ...cells]) {
  const rest = cells.map(cell => String(cell).padStart(COUNT_WIDTH)).join('');
  return `  ${String(title).padEnd(TITLE_WIDTH)}${rest}`;
}

/**
 * The table at the end of `npm test`, and the sum as its last line.
 *
 * @param {readonly import('./runChecks.mjs').Outcome[]} outcomes
 * @returns {{ text: string, failed: number }}
 */
export function summarize(outcomes) {
  const lines = outcomes.map(({ title, passed, failed, skipped, ms, note }) =>
    [row([title, passed, failed, skipped, seconds(ms)]), note]
      .filter(Boolean)
      .join('  '),
  );
  const passed = outcomes.reduce((sum, it) => sum + it.passed, 0);
  const failed = outcomes.reduce((sum, it) => sum + it.failed, 0);
  const head = row(['', 'passed', 'failed', 'skipped', 'time']);
  const text = ['', head, ...lines, '', `${passed} passed, ${failed} failed`];
  return { text: text.join('\n'), failed };
}
