import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { countReport, runProgram } from './runProgram.mjs';

const REPORTER = fileURLToPath(new URL('./countReporter.mjs', import.meta.url));

/**
 * The tests of these scripts themselves.
 *
 * @type {import('./Check.mjs').Check}
 */
export const commands = {
  name: 'commands',
  title: 'Commands',
  run: async context => {
    const file = path.join(context.outputDir, 'commands.json');
    const problem = await runProgram(context, {
      args: [
        '--test',
        ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
        ...[
          `--test-reporter=${REPORTER}`,
          `--test-reporter-destination=${file}`,
        ],
        'scripts/test/*.test.mjs',
      ],
    });
    return countReport({ file, problem, count: report => report });
  },
};
