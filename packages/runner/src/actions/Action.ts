import type { Assignment, JobClient } from '../backend';
import type { JobLog } from '../log';
import type { Limits } from '../settings';
import type { JobFolder } from '../workspace';

/** Why an action failed, in words for the log. */
export class ActionError extends Error {}

/** What a built-in action works with. */
export type ActionContext = {
  /** `with`, evaluated. */
  inputs: Record<string, string>;
  assignment: Assignment;
  client: Pick<
    JobClient,
    'downloadArchive' | 'downloadArtifact' | 'uploadArtifact'
  >;
  folder: JobFolder;
  log: JobLog;
  limits: Limits;
  signal: AbortSignal;
};

/** A built-in action; no process of the job lives while it works. @returns its outputs */
export type Action = (
  context: ActionContext,
) => Promise<Record<string, string>>;
