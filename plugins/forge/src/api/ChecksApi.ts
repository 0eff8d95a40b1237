import type { ForgeCheck } from '@portico/plugin-forge-common';
import type { RepositoryId } from './places';

/** A run of a workflow, as far as the forge itself tells of it. */
export type ForgeRun = Pick<ForgeCheck, 'status' | 'conclusion' | 'name'> & {
  /** From 1 for each workflow. */
  number: number;
  sha: string;
};

/** What workflows say of commits. */
export type ChecksApi = {
  /** Those of the commits that have any; none where the forge runs no workflows. */
  listChecks(id: RepositoryId, shas: string[]): Promise<ForgeCheck[]>;
  getRun(id: RepositoryId, runId: string): Promise<ForgeRun>;
};
