import type { PermissionCriteria } from '@backstage/plugin-permission-common';

/** A repository as the forge keeps it. */
export interface StoredRepository {
  id: number;
  /** Name of its folder. */
  storageId: string;
  owner: string;
  name: string;
  description: string;
  private: boolean;
  defaultBranch: string;
  empty: boolean;
  size: number;
  createdAt: string;
  updatedAt: string;
}

/** Both in ISO 8601. */
export type RepositoryDates = Pick<StoredRepository, 'createdAt' | 'updatedAt'>;

/** A repository that is not there yet; without dates it begins now. */
export type RepositoryDraft = Omit<
  StoredRepository,
  'id' | keyof RepositoryDates
> &
  Partial<RepositoryDates>;

/** One property that the permission rules ask for; all given ones must hold. */
export interface RepositoryFilter {
  /** Lower case. */
  owners?: string[];
  private?: boolean;
}

/** What part of the repositories a caller sees. */
export type RepositoryCriteria = 'all' | PermissionCriteria<RepositoryFilter>;

export interface RepositoryQuery {
  visible: RepositoryCriteria;
  owner?: string | string[];
  /** Part of the name, of the owner or of the description. */
  text?: string;
  offset: number;
  limit: number;
}

/** What of a repository changes. */
export type RepositoryChange = Partial<
  Pick<
    StoredRepository,
    'description' | 'private' | 'defaultBranch' | 'empty' | 'size'
  >
>;
