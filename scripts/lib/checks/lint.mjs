import { cliEntry } from '../paths.mjs';
import { binOf, countAsOne, runProgram } from './runProgram.mjs';

const NO_WARNINGS = ['--max-warnings', '0'];

/** @type {import('./Check.mjs').Check} */
export const lint = {
  name: 'lint',
  title: 'Lint',
  run: async context =>
    countAsOne([
      await runProgram(context, {
        args: [cliEntry, 'repo', 'lint', ...NO_WARNINGS],
      }),
      await runProgram(context, {
        args: [
          binOf('eslint'),
          'scripts',
          '--ext',
          '.mjs,.cjs',
          ...NO_WARNINGS,
        ],
      }),
    ]),
};
