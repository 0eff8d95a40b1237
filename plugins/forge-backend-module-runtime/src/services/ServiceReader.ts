import type { ForgeRepositoryHandle } from '@portico/plugin-forge-node';
import { Described, describeService } from './describeService';

const REMEMBERED = 200;

/** What the newest commit of a repository's default branch is. */
export type Head = { commit: string; described: Described };

/** Reads services of commits, which never change. */
export class ServiceReader {
  readonly #known = new Map<string, Promise<Described>>();

  /** Of the newest commit of the default branch; nothing when there is none. */
  async readHead(repository: ForgeRepositoryHandle): Promise<Head | undefined> {
    const commit = await repository.findCommit(repository.defaultBranch);
    return commit === undefined
      ? undefined
      : { commit, described: await this.read(repository, commit) };
  }

  read(repository: ForgeRepositoryHandle, commit: string): Promise<Described> {
    const key = `${repository.id} ${commit}`;
    const known = this.#known.get(key) ?? describeService(repository, commit);
    this.#known.delete(key);
    this.#known.set(key, known);
    known.catch(() => this.#known.delete(key));
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED) {
      this.#known.delete(oldest);
    }
    return known;
  }
}
