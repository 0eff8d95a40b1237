import { InputError } from '@backstage/errors';
import type { KeyedLock } from '@portico/backend-kit';
import type { ForgeRepository } from '@portico/plugin-forge-common';
import type { Caller } from '../auth/Caller';
import type { RepositoryStore } from '../database/RepositoryStore';
import { Git, readRefs, setDefaultBranch } from '../git';
import type { Changes } from './Changes';
import type { RepositoryFolders } from './RepositoryFolders';
import type { RepositoryName, RepositoryService } from './RepositoryService';

/** Changes what a repository is, and deletes it. */
export class RepositorySettings {
  constructor(
    private readonly options: {
      changes: Changes;
      folders: RepositoryFolders;
      git: Git;
      lock: KeyedLock;
      repositories: RepositoryService;
      store: RepositoryStore;
    },
  ) {}

  async update(
    caller: Caller,
    name: RepositoryName,
    change: { description?: string; private?: boolean; defaultBranch?: string },
  ): Promise<ForgeRepository> {
    const { changes, git, repositories, store } = this.options;
    const opened = await repositories.open(caller, name, 'write');
    const { stored, gitDir, rights } = opened;
    const { defaultBranch } = change;
    if (defaultBranch !== undefined) {
      const refs = await readRefs(git, gitDir);
      if (!refs.has(`refs/heads/${defaultBranch}`)) {
        throw new InputError(`There is no branch '${defaultBranch}'`);
      }
      await setDefaultBranch(git, gitDir, defaultBranch);
    }
    await store.update(stored.id, change);
    const changed = { ...stored, ...change };
    await changes.announce('repository.updated', changed);
    return repositories.present(changed, rights);
  }

  async delete(caller: Caller, name: RepositoryName): Promise<void> {
    const { changes, folders, lock, repositories, store } = this.options;
    const { stored } = await repositories.open(caller, name, 'delete');
    await lock.run(stored.storageId, async () => {
      // someone else may have been first
      await repositories.open(caller, name, 'delete');
      await folders.markRemoved(stored.storageId);
      await store.delete(stored.id);
      await folders.remove(stored.storageId);
    });
    await changes.announce('repository.deleted', stored);
  }
}
