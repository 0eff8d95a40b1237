import type { ForgeBranch, ForgeCommit } from '@portico/plugin-forge-common';
import type { Place, RepositoryId } from './places';

/** As `git diff` prints it. */
export type DiffText = { text: string; truncated: boolean };

/** Branches and commits. */
export type HistoryApi = {
  listBranches(id: RepositoryId): Promise<ForgeBranch[]>;
  createBranch(id: RepositoryId, name: string, from: string): Promise<void>;
  deleteBranch(id: RepositoryId, name: string): Promise<void>;
  listCommits(
    id: RepositoryId,
    place: Place & { page: number; limit: number },
  ): Promise<{ items: ForgeCommit[]; hasMore: boolean }>;
  getCommit(id: RepositoryId, ref: string): Promise<ForgeCommit>;
  /** What a commit changed. */
  getDiff(id: RepositoryId, sha: string): Promise<DiffText>;
  /** The commits of `head` that `base` has not, and what they change. */
  compare(
    id: RepositoryId,
    ends: { base: string; head: string },
  ): Promise<{ commits: ForgeCommit[]; total: number; diff: DiffText }>;
};
