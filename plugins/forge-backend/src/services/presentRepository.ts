import type {
  ForgeOwner,
  ForgePushEvent,
  ForgeRepository,
} from '@portico/plugin-forge-common';
import type { Rights } from '../auth/Rights';
import type { StoredRepository } from '../database/StoredRepository';

/** What everybody may know of a repository that they may know of. */
export function presentIdentity(
  repository: StoredRepository,
  baseUrl: string,
): ForgePushEvent['repository'] {
  const { id, owner, name, defaultBranch } = repository;
  const url = `${baseUrl}/${owner}/${name}`;
  return {
    id,
    owner: { login: owner },
    name,
    full_name: `${owner}/${name}`,
    html_url: url,
    clone_url: `${url}.git`,
    default_branch: defaultBranch,
  };
}

/** A repository as Gitea's API gives it to one caller. */
export function presentRepository(
  repository: StoredRepository,
  options: { baseUrl: string; rights: Rights },
): ForgeRepository {
  const { baseUrl, rights } = options;
  return {
    ...presentIdentity(repository, baseUrl),
    description: repository.description,
    private: repository.private,
    empty: repository.empty,
    size: repository.size,
    created_at: repository.createdAt,
    updated_at: repository.updatedAt,
    permissions: {
      pull: rights.mayRead(repository),
      push: rights.mayWrite(repository),
      admin: rights.mayDelete(repository),
    },
  };
}

/** A group or user as Gitea's API gives it, which calls all of them organizations. */
export function presentOwner(name: string, baseUrl: string): ForgeOwner {
  return { username: name, name, html_url: `${baseUrl}/${name}` };
}
