import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { KeyedLock } from '@portico/backend-kit';
import type { RepositoryStore } from '../database/RepositoryStore';
import { checkRepository, Git, tidyRepository } from '../git';
import type { RepositoryFolders } from './RepositoryFolders';
import type { TokenService } from './TokenService';

/** What is done now and then: repositories are packed and checked, and old tokens forgotten. */
export class Maintenance {
  constructor(
    private readonly options: {
      folders: RepositoryFolders;
      git: Git;
      lock: KeyedLock;
      logger: LoggerService;
      store: RepositoryStore;
      tokens: TokenService;
    },
  ) {}

  async run(signal?: AbortSignal): Promise<void> {
    const { store, tokens } = this.options;
    await tokens.forgetExpired();
    for (const storageId of await store.listStorageIds()) {
      if (signal?.aborted) {
        return;
      }
      await this.#tend(storageId);
    }
  }

  async #tend(storageId: string): Promise<void> {
    const { folders, git, lock, logger } = this.options;
    const gitDir = folders.pathOf(storageId);
    try {
      await lock.run(storageId, () => tidyRepository(git, gitDir));
      const problems = await checkRepository(git, gitDir);
      if (problems.length > 0) {
        logger.error(
          `Repository ${storageId} is damaged, restore it from a backup: ${problems
            .slice(0, 5)
            .join('; ')}`,
        );
      }
    } catch (error) {
      logger.warn(
        `Repository ${storageId} could not be tended`,
        toError(error),
      );
    }
  }
}
