import type {
  ForgeExtension,
  ForgeExtensionFactory,
  ForgeHost,
  ForgeRepositoryHandle,
} from '@portico/plugin-forge-node';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { nameOf } from '../auth/Caller';
import type { StoredRepository } from '../database/StoredRepository';
import type { PushCommand } from '../git';
import type { Storage } from '../openStorage';
import { ForgeContext, openRepository } from '../router/ForgeContext';
import { createRepositoryHandle } from './createRepositoryHandle';

/** What modules add to the forge. */
export class Extensions {
  readonly list: ForgeExtension[] = [];

  constructor(
    private readonly options: Storage & {
      baseUrl: string;
      logger: LoggerService;
    },
  ) {}

  async start(
    factories: ForgeExtensionFactory[],
    context: ForgeContext,
  ): Promise<void> {
    const host = this.#createHost(context);
    for (const create of factories) {
      this.list.push(await create(host));
    }
  }

  async pushed(
    stored: StoredRepository,
    { moved, pusher }: { moved: PushCommand[]; pusher: string },
  ): Promise<void> {
    const repository = this.#handle(stored);
    for (const command of moved) {
      await this.#tell(one => one.pushed?.({ repository, ...command, pusher }));
    }
  }

  deleted({ id }: StoredRepository): Promise<void> {
    return this.#tell(one => one.deleted?.(id));
  }

  async stop(): Promise<void> {
    await this.#tell(one => one.stop?.());
  }

  #createHost(context: ForgeContext): ForgeHost {
    const { baseUrl, dataDirectory } = context.config;
    return {
      baseUrl,
      dataDirectory,
      open: async (req, need) => {
        const { stored, caller } = await openRepository(context, req, need);
        return { repository: this.#handle(stored), caller: nameOf(caller) };
      },
      find: async id => {
        const [stored] = await this.options.store.findByIds([`${id}`]);
        return stored && this.#handle(stored);
      },
      findByName: async (owner, name) => {
        const stored = await this.options.store.find(owner, name);
        return stored && this.#handle(stored);
      },
    };
  }

  #handle(stored: StoredRepository): ForgeRepositoryHandle {
    const gitDir = this.options.folders.pathOf(stored.storageId);
    return createRepositoryHandle(stored, { ...this.options, gitDir });
  }

  // what a module makes of it is its own: a push does not fail for it
  async #tell(
    tell: (extension: ForgeExtension) => Promise<void> | undefined,
  ): Promise<void> {
    for (const extension of this.list) {
      try {
        await tell(extension);
      } catch (error) {
        this.options.logger.error(
          'A module of the forge failed',
          toError(error),
        );
      }
    }
  }
}
