import type { ActionName } from '../actions/builtInActions';
import type { Place } from '../Problem';
import type { Env } from './Workflow';

/** Shells that a step can name. */
export const shells = ['bash', 'sh'] as const;

/** A shell's name. */
export type Shell = (typeof shells)[number];

/** What `run` steps take when they name nothing. */
export type RunDefaults = { shell?: Shell; workingDirectory?: string };

type StepBase = {
  /** From 1, in the order of the job. */
  number: number;
  at: Place;
  id?: string;
  name?: string;
  /** Undefined is `success()`. */
  if?: string;
  env: Env;
  continueOnError: boolean | string;
  timeoutMinutes?: number | string;
};

/** A step that runs a script. Texts may have `${{ }}` in them. */
export type RunStep = StepBase & RunDefaults & { kind: 'run'; run: string };

/** A step that is one of the built-in actions. */
export type ActionStep = StepBase & {
  kind: 'action';
  action: ActionName;
  /** As written, such as `actions/checkout@v4`. */
  uses: string;
  /** Keys that the action reads; the values may have `${{ }}` in them. */
  with: Readonly<Record<string, string>>;
};

/** A step of a job. */
export type Step = RunStep | ActionStep;
