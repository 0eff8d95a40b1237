import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { ForgeLimits } from '../config/readForgeConfig';
import type { RepositoryStore } from '../database/RepositoryStore';
import type { RepositoryName } from './RepositoryService';

/** Refuses a repository whose name is taken, or that is one too many. */
export async function checkRoom(
  store: RepositoryStore,
  { owner, name }: RepositoryName,
  { repositories }: ForgeLimits,
): Promise<void> {
  if (await store.find(owner, name)) {
    throw new ConflictError(`There is a repository ${owner}/${name} already`);
  }
  if ((await store.count()) >= repositories) {
    throw new NotAllowedError(
      `The forge is full: 'forge.limits.repositories' allows ${repositories}`,
    );
  }
}
