import { binOf, countAsOne, runProgram } from './runProgram.mjs';

/** @type {import('./Check.mjs').Check} */
export const types = {
  name: 'types',
  title: 'Types',
  run: async context => {
    const tsc = binOf('typescript', 'tsc');
    return countAsOne([
      await runProgram(context, { args: [tsc, '--noEmit'] }),
      await runProgram(context, { args: [tsc, '-p', 'scripts'] }),
    ]);
  },
};
