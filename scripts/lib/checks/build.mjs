import { frontendHash, markFrontendBuilt } from '../frontend.mjs';
import { backendDir, cliEntry } from '../paths.mjs';
import { withWorkspaceLock } from '../workspaceLock.mjs';
import { countAsOne, runProgram } from './runProgram.mjs';

/**
 * What production runs: the backend's bundle, the frontend within.
 *
 * @type {import('./Check.mjs').Check}
 */
export const build = {
  name: 'build',
  title: 'Production build',
  run: context =>
    withWorkspaceLock(async () => {
      const hash = await frontendHash();
      const problem = await runProgram(context, {
        args: [cliEntry, 'package', 'build'],
        cwd: backendDir,
        quiet: true,
      });
      if (!problem) markFrontendBuilt(hash);
      return countAsOne([problem]);
    }),
};
