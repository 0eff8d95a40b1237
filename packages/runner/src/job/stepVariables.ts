import { delimiter } from 'node:path';
import type { JsonObject } from '@portico/workflows';
import type { JobEnvironment } from './JobEnvironment';
import type { JobState } from './JobState';
import { githubVariables } from './githubContext';

/** What steps have of the runner's own environment. */
const inherited = ['LANG', 'LC_ALL', 'TZ'];

function runnerVariables(runner: JsonObject): Record<string, string> {
  return Object.fromEntries(
    Object.entries(runner).map(([key, value]) => [
      `RUNNER_${key.toUpperCase()}`,
      String(value),
    ]),
  );
}

/**
 * The whole environment of a step's program.
 *
 * @param env - of the step
 */
export function stepVariables(
  { sandbox, folder }: Pick<JobEnvironment, 'sandbox' | 'folder'>,
  state: JobState,
  env: Record<string, string>,
): Record<string, string> {
  const own = inherited
    .filter(name => process.env[name])
    .map(name => [name, process.env[name]!]);
  const set = { ...state.env, ...env };
  return {
    LANG: 'C.UTF-8',
    ...Object.fromEntries(own),
    CI: 'true',
    HOME: sandbox.inside(folder, folder.home),
    TMPDIR: sandbox.inside(folder, folder.tmp),
    ...set,
    PATH: [...state.paths, set.PATH ?? sandbox.searchPath].join(delimiter),
    ...githubVariables(state.github),
    ...runnerVariables(state.runner),
  };
}
