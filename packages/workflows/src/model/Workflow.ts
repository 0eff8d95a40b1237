import type { JsonValue } from '../expressions';
import type { Place, Problem } from '../Problem';
import type { Job } from './Job';
import type { RunDefaults } from './Step';
import type { Triggers } from './Triggers';

/** Variables of an environment; values may have `${{ }}` in them. */
export type Env = Readonly<Record<string, string>>;

/** A workflow file that can be planned. Its jobs may have problems of their own. */
export type Workflow = {
  path: string;
  /** The file's `name`, or its path. */
  name: string;
  /** Name of a run, with `${{ }}` in it. */
  runName?: string;
  on: Triggers;
  env: Env;
  defaults: RunDefaults;
  /** In the order of the file. */
  jobs: Job[];
  /** What is read and left out, such as `permissions`. */
  notes: Problem[];
};

/** `strategy` of a job. */
export type Strategy = {
  at: Place;
  /** As it stands in the file, with `${{ }}` in it. */
  matrix?: JsonValue;
  failFast: boolean | string;
  maxParallel?: number | string;
};
