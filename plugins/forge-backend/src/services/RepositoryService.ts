import {
  AuthenticationError,
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
import { presentRepository } from './presentRepository';
import type { RepositoryFolders } from './RepositoryFolders';

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

/** Finds repositories, and says who may do what with them. */
export class RepositoryService {
  constructor(
    private readonly options: {
      authorizer: Authorizer;
      config: ForgeConfig;
      folders: RepositoryFolders;
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
    const visible =
      stored !== undefined &&
      (rights.mayRead(stored) || (need === 'write' && rights.mayWrite(stored)));
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
    return this.present(stored, rights);
  }

  /** A repository as the API gives it to a caller with these rights. */
  present(stored: StoredRepository, rights: Rights): ForgeRepository {
    const { baseUrl } = this.options.config;
    return presentRepository(stored, { baseUrl, rights });
  }
}
