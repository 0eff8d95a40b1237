import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Git, initRepository, removeLeftovers } from '../git';

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

  constructor(private readonly git: Git, dataDirectory: string) {
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
    await initRepository(this.git, draft, defaultBranch);
    await rename(draft, this.pathOf(storageId));
    return storageId;
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
        await removeLeftovers(folder);
      } else if (/^[0-9a-f-]{36}\.git$/.test(name)) {
        await rm(folder, { recursive: true, force: true });
      }
    }
  }
}
