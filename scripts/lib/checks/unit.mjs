import path from 'node:path';
import { cliEntry } from '../paths.mjs';
import { countReport, runProgram } from './runProgram.mjs';
import { withTestDatabase } from './testDatabase.mjs';

/**
 * @param {any} report what `jest --json` writes
 * @returns {import('./Check.mjs').Counts}
 */
export function countJest(report) {
  return {
    passed: report.numPassedTests,
    // A file that cannot even be loaded has no tests to count, but has failed.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Unit and integration tests of all workspaces.
 *
 * @type {import('./Check.mjs').Check}
 */
export const unit = {
  name: 'unit',
  title: 'Unit, integration',
  run: context => {
    const file = path.join(context.outputDir, 'unit.json');
    return withTestDatabase(context.toolchain.node, async connectionString => {
      const problem = await runProgram(context, {
        args: [cliEntry, 'repo', 'test', '--json', `--outputFile=${file}`],
        env: {
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
            connectionString,
        },
      });
      return countReport({ file, problem, count: countJest });
    });
  },
};
