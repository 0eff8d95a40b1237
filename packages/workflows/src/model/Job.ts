import type { Place, Problem } from '../Problem';
import type { RunDefaults, Step } from './Step';
import type { Env, Strategy } from './Workflow';

/** A job of the file. Texts may have `${{ }}` in them. */
export type Job = {
  id: string;
  at: Place;
  name?: string;
  needs: string[];
  /** Undefined is `success()`. */
  if?: string;
  env: Env;
  defaults: RunDefaults;
  /** Taken as it is: one runner takes all jobs. */
  runsOn: string[];
  timeoutMinutes?: number | string;
  strategy?: Strategy;
  continueOnError: boolean | string;
  outputs: Readonly<Record<string, string>>;
  steps: Step[];
  /** With any of these the job fails before its first step. */
  problems: Problem[];
};
