import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  LogChunk,
  NoPipelines,
  PipelineRun,
  PipelineRunDetails,
  PipelineStatus,
  ProviderInfo,
} from '@portico/plugin-pipelines-common';

/** Where the pipelines of an entity may be. */
export interface PipelineLocation {
  entity: Entity;
  /** What the entity's annotation says after the provider's id. */
  argument?: string;
  /** The address of its code, where no annotation says more. */
  sourceUrl?: string;
}

/** Who asks. */
export interface PipelineCaller {
  credentials: BackstageCredentials;
}

export interface ListRunsOptions {
  branch?: string;
  status?: PipelineStatus;
  /** At most 100. */
  limit: number;
  /** From the page before. */
  cursor?: string;
}

/**
 * The pipelines of one entity at their host.
 *
 * Errors are of `@backstage/errors` and say what an administrator does about
 * them; nothing that comes from here has a credential of the host in it.
 */
export interface EntityPipelines {
  /** May say of more that its host can do when that has answered. */
  readonly info: ProviderInfo;
  /** Set for those of a repository, by which events find the entity. */
  readonly repository?: { host: string; owner: string; name: string };
  /** Whether its host decides itself what the caller may do; others know the portal's account only. */
  readonly actsAsCaller?: boolean;

  /** @returns undefined where the host has no such thing. */
  getDefaultBranch(caller: PipelineCaller): Promise<string | undefined>;

  /** The newest first. */
  listRuns(
    caller: PipelineCaller,
    options: ListRunsOptions,
  ): Promise<{ items: PipelineRun[]; cursor?: string }>;

  /** @throws NotFoundError */
  getRun(caller: PipelineCaller, runId: string): Promise<PipelineRunDetails>;

  /**
   * The log of a job from an offset, which is 0 or what the last chunk said.
   * A chunk is of limited size, and ends between two characters. A host that
   * can waits with an empty one, `waitMs` at most, for something to be written.
   */
  readLog(
    caller: PipelineCaller,
    options: { runId: string; jobId: string; offset: number; waitMs?: number },
  ): Promise<LogChunk>;

  /** Has what was heard of its host asked for again. */
  forget?(): void;

  /** What `trigger` takes. */
  listWorkflows?(
    caller: PipelineCaller,
  ): Promise<{ id: string; name: string }[]>;

  trigger?(
    caller: PipelineCaller,
    options: { workflow?: string; ref: string },
  ): Promise<void>;

  rerun?(caller: PipelineCaller, runId: string): Promise<void>;

  cancel?(caller: PipelineCaller, runId: string): Promise<void>;
}

/** Finds the pipelines of entities at one kind of host. */
export interface PipelineProvider {
  /** What the annotation `portico.dev/pipelines` begins with. */
  readonly id: string;

  /** @returns undefined for an address that is of another kind of host. */
  find(location: PipelineLocation): EntityPipelines | NoPipelines | undefined;
}

/** Tells the two answers of a provider apart. */
export function isNoPipelines(
  found: EntityPipelines | NoPipelines,
): found is NoPipelines {
  return 'reason' in found;
}
