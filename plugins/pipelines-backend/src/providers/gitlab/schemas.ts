import { z } from 'zod';

// As GitLab's documentation of its Pipelines, Jobs and Commits APIs has them;
// examples are in src/__fixtures__.

const text = z.string().nullish();
const id = z.number().transform(String);

export const pipelineSchema = z.object({
  id,
  iid: z.number(),
  name: text,
  status: z.string(),
  source: text,
  ref: text,
  sha: text,
  web_url: text,
  created_at: text,
  updated_at: text,
  started_at: text,
  finished_at: text,
  user: z.object({ name: text }).nullish(),
});

export const pipelinesSchema = z.array(pipelineSchema);

export const gitlabJobSchema = z.object({
  id,
  name: z.string(),
  stage: z.string(),
  status: z.string(),
  started_at: text,
  finished_at: text,
  allow_failure: z.boolean().nullish(),
  failure_reason: text,
});

export const gitlabJobsSchema = z.array(gitlabJobSchema);

export const commitSchema = z.object({
  id: z.string(),
  title: text,
  author_name: text,
});

export const commitsSchema = z.array(commitSchema);

export const projectSchema = z.object({ default_branch: text });

export type GitlabPipeline = z.output<typeof pipelineSchema>;
export type GitlabJob = z.output<typeof gitlabJobSchema>;
export type GitlabCommit = z.output<typeof commitSchema>;
