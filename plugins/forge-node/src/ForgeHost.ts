import type { Request } from 'express';
import type { ForgeRepositoryHandle } from './ForgeRepositoryHandle';

/** What an extension of the forge stands on. */
export interface ForgeHost {
  /** The address of the forge, as git knows it, without a slash at the end. */
  readonly baseUrl: string;
  /** The folder with all that the forge keeps on disk. */
  readonly dataDirectory: string;
  /**
   * Opens the repository of `:owner` and `:repo` for who sends the request.
   *
   * @returns with the caller's name: an entity ref, or `system`, `service` or `anonymous`
   * @throws NotFoundError also for what the caller may not see
   */
  open(
    req: Request,
    need: 'read' | 'write',
  ): Promise<{ repository: ForgeRepositoryHandle; caller: string }>;
  /** Finds a repository by its id, for nobody in particular. */
  find(id: number): Promise<ForgeRepositoryHandle | undefined>;
  /** Finds a repository by its owner and name, for nobody in particular. */
  findByName(
    owner: string,
    name: string,
  ): Promise<ForgeRepositoryHandle | undefined>;
}
