import type { LoggerService } from '@backstage/backend-plugin-api';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Git, initRepository, readRefs, removeLeftovers } from '../git';

const SUFFIX = '.git';
const REMOVED = 'forge-removed';

/**
 * The bare repositories on disk, by ids that never change.
 *
 * What is made or removed is so at once: it is prepared in `new`, or goes to
 * `trash`, in one step.
 */
export class RepositoryFolders {
  readonly #repositories: string;
  readonly #new: string;
  readonly #trash: string;

  constructor(
    private readonly options: {
      dataDirectory: string;
      git: Git;
      logger: LoggerService;
    },
  ) {
    const { dataDirectory } = options;
    this.#repositories = path.join(dataDirectory, 'repositories');
    this.#new = path.join(dataDirectory, 'new');
    this.#trash = path.join(dataDirectory, 'trash');
  }

  /** The bare repository of this id. */
  pathOf(storageId: string): string {
    return path.join(this.#repositories, storageId + SUFFIX);
  }

  /** Makes an empty repository. */
  async create(defaultBranch: string): Promise<string> {
    const storageId = randomUUID();
    const draft = path.join(this.#new, storageId);
    await initRepository(this.options.git, draft, defaultBranch);
    await rename(draft, this.pathOf(storageId));
    return storageId;
  }

  /** Notes that it may go, should the backend end before it is removed. */
  async markRemoved(storageId: string): Promise<void> {
    await writeFile(path.join(this.pathOf(storageId), REMOVED), '');
  }

  async remove(storageId: string): Promise<void> {
    const grave = path.join(this.#trash, randomUUID());
    await rename(this.pathOf(storageId), grave);
    await rm(grave, { recursive: true, force: true });
  }

  /**
   * Puts in order what a backend that was killed left: half-made and
   * half-removed repositories, and locks. Call it before anything is served.
   */
  async recover(known: string[]): Promise<void> {
    for (const folder of [this.#new, this.#trash]) {
      await rm(folder, { recursive: true, force: true });
    }
    for (const folder of [this.#repositories, this.#new, this.#trash]) {
      await mkdir(folder, { recursive: true });
    }
    const names = new Set(known.map(id => id + SUFFIX));
    for (const name of await readdir(this.#repositories)) {
      const folder = path.join(this.#repositories, name);
      if (names.has(name)) {
        await rm(path.join(folder, REMOVED), { force: true });
        await removeLeftovers(folder);
      } else if (await this.#isAbandoned(folder)) {
        await rm(folder, { recursive: true, force: true });
      } else {
        this.options.logger.warn(
          `${folder} belongs to no repository in the database and is left alone: restore the database that knows it, or remove the folder`,
        );
      }
    }
  }

  // What somebody pushed is never removed for want of a row.
  async #isAbandoned(folder: string): Promise<boolean> {
    const files = await readdir(folder).catch((): string[] => []);
    if (files.includes(REMOVED)) {
      return true;
    }
    if (!files.includes('HEAD')) {
      return false;
    }
    return (await readRefs(this.options.git, folder)).size === 0;
  }
}
