import { z } from 'zod';

const texts = z.record(z.string(), z.string());

/** A run, as the backend tells of it. */
const run = z.object({
  id: z.coerce.string(),
  number: z.number(),
  attempt: z.number().optional(),
  workflowName: z.string(),
  workflowPath: z.string(),
  event: z.string(),
  ref: z.string(),
  branch: z.string().nullish(),
  sha: z.string(),
  repository: z.object({ owner: z.string(), name: z.string() }),
  actor: z.string().nullish(),
});

/** A job with the lease under which it may be run. */
export const assignment = z.object({
  jobId: z.coerce.string(),
  lease: z.string(),
  leaseSeconds: z.number().positive(),
  run,
  /** The file's text. */
  workflow: z.string(),
  /** The id of the job in the file, and behind a colon the combination of its matrix. */
  jobKey: z.string(),
  matrix: z.record(z.string(), z.json()).nullish(),
  needs: z
    .record(
      z.string(),
      z.object({ result: z.string(), outputs: texts.default({}) }),
    )
    .default({}),
  /** The `github` context, as far as the backend knows more of it than the run tells. */
  github: z.record(z.string(), z.json()).default({}),
  /** Of a dispatch. */
  inputs: z.record(z.string(), z.json()).nullish(),
  /** Variables below those of the workflow. */
  env: texts.default({}),
  /** Values that no log may show. */
  secrets: texts.default({}),
  timeoutMinutes: z.number().positive().nullish(),
});

/** A job with the lease under which it may be run. */
export type Assignment = z.infer<typeof assignment>;

/** How far the backend has a log, as an offset in bytes. */
export const logAnswer = z.object({ next: z.number() });

/** Whether the job is to be cancelled. */
export const renewAnswer = z.object({ cancel: z.boolean().default(false) });

/** How a step or a job ended. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

/** A step as it is reported. */
export type StepReport = {
  /** From 1. */
  number: number;
  name: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion?: Conclusion;
  startedAt?: string;
  completedAt?: string;
  /** The line of the job's log that it begins with, from 0. */
  firstLine?: number;
};

/** How a job ended. */
export type Completion = {
  conclusion: 'success' | 'failure' | 'cancelled' | 'timed_out';
  outputs: Record<string, string>;
  /** Why it did not succeed, in a sentence. */
  error?: string;
};
