import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import type { KeyedLock } from '@portico/backend-kit';
import type { ForgeRepository } from '@portico/plugin-forge-common';
import type { Authorizer } from '../auth/Authorizer';
import type { Caller } from '../auth/Caller';
import type { ForgeConfig } from '../config/readForgeConfig';
import type { RepositoryStore } from '../database/RepositoryStore';
import type { Changes } from './Changes';
import { checkRoom } from './checkRoom';
import { checkName } from './names';
import type { Owners } from './Owners';
import { presentRepository } from './presentRepository';
import { DEFAULT_BRANCH, RepositoryFolders } from './RepositoryFolders';
import type { RepositoryName } from './RepositoryService';

/** Makes repositories. */
export class RepositoryCreation {
  constructor(
    private readonly options: {
      authorizer: Authorizer;
      changes: Changes;
      config: ForgeConfig;
      folders: RepositoryFolders;
      lock: KeyedLock;
      owners: Owners;
      store: RepositoryStore;
    },
  ) {}

  /** @throws ConflictError for a name that is taken, in any case. */
  async create(
    caller: Caller,
    wanted: RepositoryName & { description: string; private: boolean },
  ): Promise<ForgeRepository> {
    const { authorizer, changes, config, folders, lock, owners, store } =
      this.options;
    if (caller.kind === 'anonymous') {
      throw new AuthenticationError('Sign in, or send a personal access token');
    }
    checkName('name', wanted.name);
    if (!(await authorizer.mayCreate(caller))) {
      throw new NotAllowedError('You may not make repositories');
    }
    const draft = {
      ...wanted,
      owner: await owners.require(wanted.owner),
      storageId: '',
      defaultBranch: DEFAULT_BRANCH,
      empty: true,
      size: 0,
    };
    const imagined = { ...draft, id: 0, createdAt: '', updatedAt: '' };
    const rights = await authorizer.rightsOf(caller);
    if (!rights.mayWrite(imagined)) {
      throw new NotAllowedError(
        `You may make repositories for yourself and your teams, and '${draft.owner}' is none of them`,
      );
    }
    const stored = await lock.run('create', async () => {
      await checkRoom(store, draft, config.limits);
      const storageId = await folders.create(DEFAULT_BRANCH);
      try {
        return await store.create({ ...draft, storageId });
      } catch (error) {
        await folders.remove(storageId);
        throw error;
      }
    });
    await changes.announce('repository.created', stored);
    return presentRepository(stored, { baseUrl: config.baseUrl, rights });
  }
}
