import { StoredRepository } from './StoredRepository';

/** A row of `forge_repositories`. */
export interface RepositoryRow {
  id: number;
  storage_id: string;
  owner: string;
  name: string;
  key: string;
  owner_key: string;
  description: string;
  /** SQLite has numbers for it. */
  private: boolean | number;
  default_branch: string;
  empty: boolean | number;
  /** PostgreSQL gives text. */
  size: number | string;
  created_at: string;
  updated_at: string;
}

export function fromRow(row: RepositoryRow): StoredRepository {
  return {
    id: row.id,
    storageId: row.storage_id,
    owner: row.owner,
    name: row.name,
    description: row.description,
    private: Boolean(row.private),
    defaultBranch: row.default_branch,
    empty: Boolean(row.empty),
    size: Number(row.size),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** Only what is given; the key needs owner and name. */
export function toRow(
  repository: Partial<StoredRepository>,
): Partial<RepositoryRow> {
  const { owner, name, ...rest } = repository;
  const row: Partial<RepositoryRow> = {
    storage_id: rest.storageId,
    description: rest.description,
    private: rest.private,
    default_branch: rest.defaultBranch,
    empty: rest.empty,
    size: rest.size,
    created_at: rest.createdAt,
    updated_at: rest.updatedAt,
  };
  if (owner !== undefined && name !== undefined) {
    Object.assign(row, {
      owner,
      name,
      key: `${owner}/${name}`.toLowerCase(),
      owner_key: owner.toLowerCase(),
    });
  }
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined),
  );
}
