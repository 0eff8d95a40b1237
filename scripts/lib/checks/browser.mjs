import path from 'node:path';
import { findChromium, noChromium } from './findChromium.mjs';
import { binOf, countReport, runProgram } from './runProgram.mjs';

/**
 * @param {any} report what Playwright's json reporter writes
 * @returns {import('./Check.mjs').Counts}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    note: stats.flaky ? `${stats.flaky} only on a further try` : undefined,
  };
}

/** @param {string} reason */
function sayLoudly(reason) {
  const line = '!'.repeat(78);
  console.log(`\n${line}\n  BROWSER TESTS SKIPPED: ${reason}\n${line}\n`);
}

/** @type {import('./Check.mjs').Check} */
export const browser = {
  name: 'browser',
  title: 'Browser',
  needs: 'build',
  run: async context => {
    const chromium = findChromium();
    if (!chromium) {
      sayLoudly(noChromium);
      return { passed: 0, failed: 0, skipped: 1, note: noChromium };
    }
    const file = path.join(context.outputDir, 'browser.json');
    const problem = await runProgram(context, {
      args: [
        binOf('@playwright/test', 'playwright'),
        'test',
        '--reporter=list,json',
      ],
      env: {
        PORTICO_CHROMIUM: chromium,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      },
    });
    return countReport({ file, problem, count: countPlaywright });
  },
};
