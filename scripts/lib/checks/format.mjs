import { binOf, countAsOne, runProgram } from './runProgram.mjs';

/** @type {import('./Check.mjs').Check} */
export const format = {
  name: 'format',
  title: 'Format',
  run: async context =>
    countAsOne([
      await runProgram(context, { args: [binOf('prettier'), '--check', '.'] }),
    ]),
};
