import type { PipelineRun, PipelineRunDetails } from './runs';

/** What runs the pipelines of an entity, and what it can do for the caller. */
export type ProviderInfo = {
  id: string;
  /** Such as `GitHub Actions`. */
  title: string;
  /** What the host can do at all; who may is a matter of permissions. */
  can: { trigger: boolean; rerun: boolean; cancel: boolean };
  /** Pages at the host. */
  links: { title: string; url: string }[];
};

export const NO_PIPELINES_REASONS = [
  'no-source-location',
  'unknown-host',
  'unknown-provider',
  'no-credentials',
  'no-workflows',
] as const;

/**
 * Why an entity has no pipelines.
 *
 * - `no-source-location`: nothing says where its code is.
 * - `unknown-host`: no provider knows the host of its code.
 * - `unknown-provider`: its annotation names what is not there.
 * - `no-credentials`: the portal has none for the host, which asks for them.
 * - `no-workflows`: its host knows of no run.
 */
export type NoPipelinesReason = (typeof NO_PIPELINES_REASONS)[number];

export type NoPipelines = {
  reason: NoPipelinesReason;
  /** What is the matter, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  action: string;
};

/** `GET /runs?entity=` */
export type PipelineRunsAnswer = {
  items: PipelineRun[];
  /** Gives the next page. */
  cursor?: string;
  provider?: ProviderInfo;
  /** Set instead of runs when the entity has no pipelines. */
  none?: NoPipelines;
};

/** `GET /runs/:entityRef/:runId` */
export type PipelineRunAnswer = {
  run: PipelineRunDetails;
  provider: ProviderInfo;
};

/** The newest run of an entity's default branch. */
export type EntityRun = {
  entityRef: string;
  title: string;
  run: PipelineRun;
};

/** `GET /runs/mine` */
export type MyRunsAnswer = {
  items: EntityRun[];
  /** Entities whose host did not answer, and why. */
  failures: { entityRef: string; title: string; message: string }[];
  /** Entities with no pipelines. */
  without: number;
  /** Whether there are more entities than were looked at. */
  truncated: boolean;
};

/** `GET /workflows/:entityRef` */
export type PipelineWorkflowsAnswer = {
  items: { id: string; name: string }[];
  defaultBranch?: string;
};
