import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { ForgeClient } from '../forge/ForgeClient';
import { coalesce } from '../lib/coalesce';
import type { OwnerScanner } from './OwnerScanner';
import { PublishedLocations } from './PublishedLocations';

/** Keeps in the catalog what the repositories of the forge describe. */
export class ForgeDiscovery implements EntityProvider {
  /** What is known of each owner; nothing of one who was not scanned yet. */
  readonly #locations = new Map<string, string[] | undefined>();
  readonly #scans = new Map<string, () => Promise<void>>();
  readonly #failing = new Set<string>();
  #published?: PublishedLocations;
  #listed = false;

  constructor(
    private readonly options: {
      forge: ForgeClient;
      logger: LoggerService;
      scanner: OwnerScanner;
      schedule: SchedulerServiceTaskRunner;
    },
  ) {}

  getProviderName(): string {
    return 'forge-discovery';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const { logger, schedule } = this.options;
    this.#published = new PublishedLocations({ connection, logger });
    await schedule.run({
      id: `${this.getProviderName()}:refresh`,
      fn: () => this.scanAll(),
    });
  }

  /** Looks through all repositories. Never rejects. */
  readonly scanAll = coalesce(async () => {
    await this.#watch('the owners of repositories', async () => {
      for (const owner of await this.options.forge.listOwners()) {
        if (!this.#locations.has(owner)) {
          this.#locations.set(owner, undefined);
        }
      }
      this.#listed = true;
    });
    // who is no longer listed is asked about too, and then has nothing
    for (const owner of this.#locations.keys()) {
      await this.#scan(owner);
    }
    await this.#publish();
  });

  /** Looks through the repositories of one owner. Never rejects. */
  async scanOwner(owner: string): Promise<void> {
    await this.#scan(owner);
    await this.#publish();
  }

  #scan(owner: string): Promise<void> {
    const scan =
      this.#scans.get(owner) ??
      coalesce(() =>
        this.#watch(`the repositories of ${owner}`, async () => {
          const known = this.#locations.get(owner) ?? [];
          const found = await this.options.scanner.scan(owner, known);
          this.#locations.set(owner, found);
        }),
      );
    this.#scans.set(owner, scan);
    return scan();
  }

  readonly #publish = coalesce(() =>
    this.#watch('the catalog', async () => {
      const known = [...this.#locations.values()];
      await this.#published?.update(
        known.flatMap(targets => targets ?? []),
        { complete: this.#listed && !known.includes(undefined) },
      );
    }),
  );

  /** A failure is said once, until it works again. */
  async #watch(what: string, work: () => Promise<void>): Promise<void> {
    const { logger } = this.options;
    try {
      await work();
      if (this.#failing.delete(what)) {
        logger.info(`Discovery on the forge works again with ${what}`);
      }
    } catch (error) {
      const message = `Discovery on the forge failed with ${what}, and keeps what is known: ${
        toError(error).message
      }`;
      if (this.#failing.has(what)) {
        logger.debug(message);
      } else {
        logger.warn(message);
      }
      this.#failing.add(what);
    }
  }
}
