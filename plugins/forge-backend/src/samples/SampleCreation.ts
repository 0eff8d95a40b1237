import { InputError, isError } from '@backstage/errors';
import type { KeyedLock } from '@portico/backend-kit';
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { ForgeLimits, SamplesConfig } from '../config/readForgeConfig';
import type { RepositoryStore } from '../database/RepositoryStore';
import type { SampleStore } from '../database/SampleStore';
import type {
  RepositoryDraft,
  StoredRepository,
} from '../database/StoredRepository';
import type { ForgeEvents } from '../events/ForgeEvents';
import { Git, measureRepository, NO_COMMIT } from '../git';
import { checkRoom } from '../services/checkRoom';
import { checkName } from '../services/names';
import {
  DEFAULT_BRANCH,
  RepositoryFolders,
} from '../services/RepositoryFolders';
import { fillSample } from './fillSample';
import { readDescriptor } from './readDescriptor';

/** Makes a repository of a folder and its history: all of it, or nothing. */
export class SampleCreation {
  constructor(
    private readonly options: {
      config: SamplesConfig;
      events: ForgeEvents;
      folders: RepositoryFolders;
      git: Git;
      limits: ForgeLimits;
      lock: KeyedLock;
      samples: SampleStore;
      store: RepositoryStore;
    },
  ) {}

  /** Whether one was made: not where there is a repository of that name. */
  async create(name: string): Promise<boolean> {
    const { config, folders, git, limits, samples, store } = this.options;
    checkName('name', name);
    const folder = path.join(config.directory, name);
    if (!(await lstat(folder)).isDirectory()) {
      throw new InputError(`${folder} is a link: put the folder itself there`);
    }
    const described = await readDescriptor(folder);
    if (await store.find(described.owner, name)) {
      await samples.skip(name);
      return false;
    }
    let made: Awaited<ReturnType<typeof fillSample>> | undefined;
    let size = 0;
    const storageId = await folders.create(DEFAULT_BRANCH, async gitDir => {
      const maxBytes = limits.repositoryBytes;
      made = await fillSample(git, gitDir, { config, maxBytes, name });
      size = await measureRepository(gitDir);
    });
    const stored = await this.#store({
      ...described,
      name,
      storageId,
      private: false,
      defaultBranch: DEFAULT_BRANCH,
      empty: false,
      size,
      ...made?.dates,
    });
    if (stored && made) {
      await this.#announce(stored, made.head);
    }
    return stored !== undefined;
  }

  async #store(draft: RepositoryDraft): Promise<StoredRepository | undefined> {
    const { folders, limits, lock, samples, store } = this.options;
    try {
      const stored = await lock.run('create', async () => {
        await checkRoom(store, draft, limits);
        return samples.create(draft.name, draft);
      });
      await folders.markKept(draft.storageId);
      return stored;
    } catch (error) {
      await folders.remove(draft.storageId);
      if (isError(error) && error.name === 'ConflictError') {
        // someone made one meanwhile
        await samples.skip(draft.name);
        return undefined;
      }
      throw error;
    }
  }

  async #announce(stored: StoredRepository, head: string): Promise<void> {
    const { events } = this.options;
    const ref = `refs/heads/${stored.defaultBranch}`;
    const moved = [{ ref, before: NO_COMMIT, after: head }];
    await events.repositoryChanged('repository.created', stored);
    await events.pushed(stored, { moved, pusher: 'system' });
  }
}
