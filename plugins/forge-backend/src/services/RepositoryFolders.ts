import type { LoggerService } from '@backstage/backend-plugin-api';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Git, initRepository, removeLeftovers } from '../git';
import { isAbandoned, REMOVED } from './isAbandoned';

/** The branch that a repository begins with. */
export const DEFAULT_BRANCH = 'main';

const SUFFIX = '.git';

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

  /**
   * Makes a repository, which is empty unless it is filled. One that is filled
   * goes with the next start unless it is in the database by then.
   */
  async create(
    defaultBranch: string,
    fill?: (gitDir: string) => Promise<void>,
  ): Promise<string> {
    const storageId = randomUUID();
    const draft = path.join(this.#new, storageId);
    try {
      await initRepository(this.options.git, draft, defaultBranch);
      if (fill) {
        await fill(draft);
        await writeFile(path.join(draft, REMOVED), '');
      }
      await rename(draft, this.pathOf(storageId));
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      throw error;
    }
    return storageId;
  }

  /** Notes that it may go, should the backend end before it is removed. */
  async markRemoved(storageId: string): Promise<void> {
    await writeFile(path.join(this.pathOf(storageId), REMOVED), '');
  }

  /** Takes that back. */
  async markKept(storageId: string): Promise<void> {
    await rm(path.join(this.pathOf(storageId), REMOVED), { force: true });
  }

  async remove(storageId: string): Promise<void> {
    const grave = path.join(this.#trash, randomUUID());
    this.options.git.objects.close(this.pathOf(storageId));
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
      } else if (await isAbandoned(this.options.git, folder)) {
        await rm(folder, { recursive: true, force: true });
      } else {
        this.options.logger.warn(
          `${folder} belongs to no repository in the database and is left alone: restore the database that knows it, or remove the folder`,
        );
      }
    }
  }
}
