import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { ForgeRepository } from '@portico/plugin-forge-common';
import type { Authorizer } from '../auth/Authorizer';
import type { Caller } from '../auth/Caller';
import type { Rights } from '../auth/Rights';
import type { ForgeConfig } from '../config/readForgeConfig';
import type { RepositoryStore } from '../database/RepositoryStore';
import type { StoredRepository } from '../database/StoredRepository';
import { findCommit, Git, setDefaultBranch } from '../git';
import type { Changes } from './Changes';
import type { KeyedLock } from './KeyedLock';
import { checkName } from './names';
import type { Owners } from './Owners';
import { presentRepository } from './presentRepository';
import type { RepositoryFolders } from './RepositoryFolders';

const DEFAULT_BRANCH = 'main';

/** A repository that the caller may use as they asked to. */
export interface OpenRepository {
  stored: StoredRepository;
  gitDir: string;
  rights: Rights;
}

export type Need = 'read' | 'write' | 'delete';

export interface RepositoryName {
  owner: string;
  name: string;
}

/** Makes, finds, changes and deletes repositories, and says who may. */
export class RepositoryService {
  constructor(
    private readonly options: {
      authorizer: Authorizer;
      changes: Changes;
      config: ForgeConfig;
      folders: RepositoryFolders;
      git: Git;
      lock: KeyedLock;
      owners: Owners;
      store: RepositoryStore;
    },
  ) {}

  /** @throws NotFoundError also for what the caller may not see. */
  async open(
    caller: Caller,
    { owner, name }: RepositoryName,
    need: Need,
  ): Promise<OpenRepository> {
    const { authorizer, folders, store } = this.options;
    const rights = await authorizer.rightsOf(caller);
    const stored = await store.find(owner, name);
    const visible = stored !== undefined && rights.mayRead(stored);
    const allowed =
      visible &&
      (need === 'read' ||
        (need === 'write'
          ? rights.mayWrite(stored)
          : rights.mayDelete(stored)));
    if (!allowed && caller.kind === 'anonymous') {
      throw new AuthenticationError('Sign in, or send a personal access token');
    }
    if (!visible) {
      throw new NotFoundError(`There is no repository ${owner}/${name}`);
    }
    if (!allowed) {
      throw new NotAllowedError(
        `You may not ${need === 'write' ? 'change' : 'delete'} ${
          stored.owner
        }/${
          stored.name
        }: that takes an owner, and a token with the scope to write`,
      );
    }
    return { stored, gitDir: folders.pathOf(stored.storageId), rights };
  }

  async get(caller: Caller, name: RepositoryName): Promise<ForgeRepository> {
    const { stored, rights } = await this.open(caller, name, 'read');
    return this.#present(stored, rights);
  }

  async list(
    caller: Caller,
    query: { owner?: string; text?: string; page: number; limit: number },
  ): Promise<{ repositories: ForgeRepository[]; total: number }> {
    const { authorizer, config, store } = this.options;
    if (caller.kind === 'anonymous' && !config.anonymousRead) {
      throw new AuthenticationError('Sign in, or send a personal access token');
    }
    const rights = await authorizer.rightsOf(caller);
    if (rights.visible === undefined) {
      return { repositories: [], total: 0 };
    }
    const { page, limit, ...rest } = query;
    const { repositories, total } = await store.list({
      ...rest,
      visible: rights.visible,
      offset: (page - 1) * limit,
      limit,
    });
    return {
      repositories: repositories.map(one => this.#present(one, rights)),
      total,
    };
  }

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
    const rights = await authorizer.rightsOf(caller);
    if (!rights.mayCreate) {
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
    if (!rights.mayWrite(imagined)) {
      throw new NotAllowedError(
        `You may make repositories for yourself and your teams, and '${draft.owner}' is none of them`,
      );
    }
    const stored = await lock.run('create', async () => {
      await this.#checkRoom(draft);
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

  async update(
    caller: Caller,
    name: RepositoryName,
    change: { description?: string; private?: boolean; defaultBranch?: string },
  ): Promise<ForgeRepository> {
    const { changes, git, store } = this.options;
    const { stored, gitDir, rights } = await this.open(caller, name, 'write');
    const { defaultBranch } = change;
    if (defaultBranch !== undefined) {
      if (!(await findCommit(git, gitDir, defaultBranch))) {
        throw new InputError(`There is no branch '${defaultBranch}'`);
      }
      await setDefaultBranch(git, gitDir, defaultBranch);
    }
    await store.update(stored.id, change);
    const changed = { ...stored, ...change };
    await changes.announce('repository.updated', changed);
    return this.#present(changed, rights);
  }

  async delete(caller: Caller, name: RepositoryName): Promise<void> {
    const { changes, folders, lock, store } = this.options;
    const { stored } = await this.open(caller, name, 'delete');
    await lock.run(stored.storageId, async () => {
      await store.delete(stored.id);
      await folders.remove(stored.storageId);
    });
    await changes.announce('repository.deleted', stored);
  }

  async #checkRoom({ owner, name }: RepositoryName): Promise<void> {
    const { config, store } = this.options;
    if (await store.find(owner, name)) {
      throw new ConflictError(`There is a repository ${owner}/${name} already`);
    }
    const { repositories } = config.limits;
    if ((await store.count()) >= repositories) {
      throw new NotAllowedError(
        `The forge is full: 'forge.limits.repositories' allows ${repositories}`,
      );
    }
  }

  #present(stored: StoredRepository, rights: Rights): ForgeRepository {
    const { baseUrl } = this.options.config;
    return presentRepository(stored, { baseUrl, rights });
  }
}
