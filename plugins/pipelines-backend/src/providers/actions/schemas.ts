import { z } from 'zod';

// As GitHub's documentation of its REST API has them, of which Gitea leaves
// much out; what the forge adds is marked. Examples are in src/__fixtures__.

const text = z.string().nullish();
const id = z.union([z.number(), z.string()]).transform(String);

const step = z.object({
  name: z.string(),
  number: z.number(),
  status: z.string(),
  conclusion: text,
  started_at: text,
  completed_at: text,
  /** Of the forge: the line of the log it begins with, from 0. */
  first_line: z.number().nullish(),
});

export const jobSchema = z.object({
  id,
  name: z.string(),
  status: z.string(),
  conclusion: text,
  started_at: text,
  completed_at: text,
  steps: z.array(step).nullish(),
  /** Of the forge: ids or names of the jobs it waits for. */
  needs: z.array(id).nullish(),
  /** Of the forge: why it failed, where no step says so. */
  error: text,
});

export const jobsSchema = z.object({
  total_count: z.number(),
  jobs: z.array(jobSchema),
});

export const runSchema = z.object({
  id,
  run_number: z.number(),
  run_attempt: z.number().nullish(),
  name: text,
  display_title: text,
  path: text,
  event: text,
  status: text,
  conclusion: text,
  head_branch: text,
  head_sha: text,
  html_url: text,
  rerun_url: text,
  cancel_url: text,
  created_at: text,
  updated_at: text,
  run_started_at: text,
  started_at: text,
  completed_at: text,
  actor: z.object({ login: text }).nullish(),
  head_commit: z
    .object({ message: text, author: z.object({ name: text }).nullish() })
    .nullish(),
});

export const runsSchema = z.object({
  total_count: z.number(),
  workflow_runs: z.array(runSchema),
});

export const workflowsSchema = z.object({
  total_count: z.number(),
  workflows: z.array(
    z.object({ name: text, path: z.string(), state: z.string() }),
  ),
});

export const repositorySchema = z.object({ default_branch: z.string() });

export type ActionsRun = z.output<typeof runSchema>;
export type ActionsJob = z.output<typeof jobSchema>;
