import { z } from 'zod';

// As Jenkins' remote access API and the Pipeline REST API plugin have them;
// examples are in src/__fixtures__.

const text = z.string().nullish();

const action = z
  .object({
    causes: z.array(
      z.object({ shortDescription: text, userName: text }).partial(),
    ),
    lastBuiltRevision: z
      .object({ SHA1: text, branch: z.array(z.object({ name: text })) })
      .partial()
      .nullable(),
    parameters: z.array(
      z.object({
        name: z.string(),
        value: z.union([z.string(), z.number(), z.boolean()]).nullish(),
      }),
    ),
  })
  .partial();

const changeSet = z.object({
  items: z.array(
    z
      .object({
        msg: text,
        author: z.object({ fullName: text }).nullish(),
      })
      .partial(),
  ),
});

export const buildSchema = z.object({
  number: z.number(),
  url: text,
  result: text,
  building: z.boolean(),
  timestamp: z.number(),
  duration: z.number(),
  displayName: text,
  // plugins have actions of their own, and null
  actions: z.array(action.nullable()).nullish(),
  changeSets: z.array(changeSet).nullish(),
  // of jobs that are no pipelines
  changeSet: changeSet.nullish(),
});

const builds = z.array(buildSchema).nullish();

/** A job with its builds, or a folder or multibranch project with its jobs. */
export const jenkinsJobSchema = z.object({
  _class: z.string(),
  allBuilds: builds,
  jobs: z
    .array(
      z.object({
        name: z.string(),
        allBuilds: builds,
      }),
    )
    .optional(),
  property: z
    .array(
      z
        .object({ parameterDefinitions: z.array(z.unknown()).nullish() })
        .nullable(),
    )
    .nullish(),
});

const stage = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  startTimeMillis: z.number().nullish(),
  durationMillis: z.number().nullish(),
  error: z.object({ message: text }).nullish(),
});

export const describeSchema = z.object({ stages: z.array(stage) });

export type JenkinsBuild = z.output<typeof buildSchema>;
export type JenkinsStage = z.output<typeof stage>;
