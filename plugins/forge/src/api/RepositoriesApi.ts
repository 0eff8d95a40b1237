import type { ForgeRepository } from '@portico/plugin-forge-common';
import type { RepositoryId } from './places';

export type RepositoryQuery = {
  text?: string;
  /** Only the repositories of these; of everybody when left out. */
  owners?: string[];
  /** From 1. */
  page: number;
  limit: number;
};

/** What is to be different; the rest stays as it is. */
export type RepositoryChange = {
  description?: string;
  private?: boolean;
  defaultBranch?: string;
};

/** The repositories as a whole. */
export type RepositoriesApi = {
  searchRepositories(
    query: RepositoryQuery,
  ): Promise<{ items: ForgeRepository[]; total: number }>;
  createRepository(
    owner: string,
    repository: { name: string; description: string; private: boolean },
  ): Promise<ForgeRepository>;
  getRepository(id: RepositoryId): Promise<ForgeRepository>;
  updateRepository(
    id: RepositoryId,
    change: RepositoryChange,
  ): Promise<ForgeRepository>;
  /** With all that is in it; there is no way back. */
  deleteRepository(id: RepositoryId): Promise<void>;
};
