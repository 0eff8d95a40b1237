import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { StoredRepository } from '../database/StoredRepository';
import { Git, listBranches } from '../git';
import { Semaphore } from '../git/Semaphore';
import type { Changes } from './Changes';
import type { RepositoryFolders } from './RepositoryFolders';

const AT_ONCE = 2;

/**
 * First pushes that a backend that was killed took without noting them. The
 * repositories that were empty when the forge began are looked at one after
 * another, and before their turn when they are asked for.
 */
export class UnnotedPushes {
  readonly #unseen: Map<number, StoredRepository>;
  readonly #corrected = new Set<number>();
  readonly #looks = new Map<number, Promise<StoredRepository>>();
  readonly #places = new Semaphore(AT_ONCE, Infinity);
  #work: Promise<unknown> = Promise.resolve();

  /** @param empty - those that are empty as far as is noted */
  constructor(
    empty: StoredRepository[],
    private readonly options: {
      changes: Changes;
      folders: RepositoryFolders;
      git: Git;
      logger: LoggerService;
    },
  ) {
    this.#unseen = new Map(empty.map(stored => [stored.id, stored]));
  }

  /** Looks at all of them, beside everything else. */
  start(): void {
    const ids = [...this.#unseen.keys()].values();
    const worker = async () => {
      for (const id of ids) {
        const stored = this.#unseen.get(id);
        if (stored) {
          await this.settle(stored);
        }
      }
    };
    this.#work = Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  /** A repository as git knows it. */
  async settle(stored: StoredRepository): Promise<StoredRepository> {
    const { id } = stored;
    // one that was read just before it was corrected says what was noted then
    const isStale = stored.empty && this.#corrected.has(id);
    if (!this.#unseen.has(id) && !isStale) {
      return stored;
    }
    const look = this.#looks.get(id) ?? this.#look(stored);
    this.#looks.set(id, look);
    return look;
  }

  /** Looks at no more of them. */
  async stop(): Promise<void> {
    this.#unseen.clear();
    this.#corrected.clear();
    await this.#work;
    await Promise.all(this.#looks.values());
  }

  async #look(stored: StoredRepository): Promise<StoredRepository> {
    const { changes, folders, git, logger } = this.options;
    const release = await this.#places.acquire();
    try {
      const gitDir = folders.pathOf(stored.storageId);
      const [branch] = await listBranches(git, gitDir);
      // what is still empty may be pushed to just now, which notes that itself
      if (!branch) {
        return stored;
      }
      const change = await changes.note(stored, gitDir);
      this.#corrected.add(stored.id);
      return { ...stored, ...change };
    } catch (error) {
      const name = `${stored.owner}/${stored.name}`;
      logger.warn(`Could not look whether ${name} is empty`, toError(error));
      return stored;
    } finally {
      release();
      this.#unseen.delete(stored.id);
      this.#looks.delete(stored.id);
    }
  }
}
