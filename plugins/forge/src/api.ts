import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ForgeBranch,
  ForgeCommit,
  ForgeContent,
  ForgeRepository,
  ForgeToken,
  ForgeTokenScope,
} from '@portico/plugin-forge-common';

export type RepositoryId = { owner: string; name: string };

/** Where in a repository: `path` is from its root, `ref` a branch, tag or commit. */
export type Place = { ref: string; path: string };

export type RepositoryQuery = {
  text?: string;
  /** Only the repositories of these; of everybody when left out. */
  owners?: string[];
  /** From 1. */
  page: number;
  limit: number;
};

/** A change of one file; without `sha` the file must be new, with it the blob must still be the present one. */
export type FileChange = {
  path: string;
  content: string;
  message: string;
  branch: string;
  /** Commits to this new branch, which starts at `branch`. */
  newBranch?: string;
  sha?: string;
};

export type NewToken = {
  name: string;
  scope: ForgeTokenScope;
  /** How long it lasts, at most 366. */
  days: number;
};

/** The forge as the pages see it. Every method throws a `ResponseError` when the backend refuses. */
export type ForgeApi = {
  searchRepositories(
    query: RepositoryQuery,
  ): Promise<{ items: ForgeRepository[]; total: number }>;
  createRepository(
    owner: string,
    repository: { name: string; description: string; private: boolean },
  ): Promise<ForgeRepository>;
  getRepository(id: RepositoryId): Promise<ForgeRepository>;
  /** A file, or what is in a folder. */
  getContents(
    id: RepositoryId,
    place: Place,
  ): Promise<ForgeContent | ForgeContent[]>;
  getRaw(id: RepositoryId, place: Place): Promise<Blob>;
  getArchive(id: RepositoryId, ref: string): Promise<Blob>;
  /** The README of a folder as HTML that is still to be sanitised; null when there is none. */
  getReadme(
    id: RepositoryId,
    place: Place,
  ): Promise<{ path: string; html: string } | null>;
  commitFile(
    id: RepositoryId,
    change: FileChange,
  ): Promise<{ commit: { sha: string } }>;
  listBranches(id: RepositoryId): Promise<ForgeBranch[]>;
  createBranch(id: RepositoryId, name: string, from: string): Promise<void>;
  deleteBranch(id: RepositoryId, name: string): Promise<void>;
  listCommits(
    id: RepositoryId,
    place: Place & { page: number; limit: number },
  ): Promise<{ items: ForgeCommit[]; hasMore: boolean }>;
  getCommit(id: RepositoryId, ref: string): Promise<ForgeCommit>;
  /** What a commit changed, as `git diff` prints it. */
  getDiff(
    id: RepositoryId,
    sha: string,
  ): Promise<{ text: string; truncated: boolean }>;
  listTokens(): Promise<ForgeToken[]>;
  /** The secret is not to be had again. */
  createToken(token: NewToken): Promise<ForgeToken & { secret: string }>;
  revokeToken(id: string): Promise<void>;
};

export const forgeApiRef = createApiRef<ForgeApi>().with({
  id: 'plugin.forge.api',
  pluginId: 'forge',
});
