import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type EntityProviderConnection,
  type EntityProviderMutation,
  locationSpecToLocationEntity,
} from '@backstage/plugin-catalog-node';

/** So that what was removed from the catalog by hand is back after a while. */
const REPEAT_MS = 3_600_000;

function toDeferred(target: string) {
  const location = { type: 'url', target };
  return {
    entity: locationSpecToLocationEntity({ location }),
    // The key that the catalog gives a location that somebody registered: one
    // and the same location is no conflict, however many know of it.
    locationKey: `url:${target}`,
  };
}

/** The locations that discovery gave to the catalog. */
export class PublishedLocations {
  #published?: { targets: string; at: number };

  constructor(
    private readonly options: {
      connection: EntityProviderConnection;
      logger: LoggerService;
    },
  ) {}

  /**
   * Tells the catalog, when there is anything new.
   *
   * @param complete - whether these are all; else those that are missing may
   * be there, and none is taken away.
   */
  async update(
    targets: string[],
    { complete }: { complete: boolean },
  ): Promise<void> {
    const { connection, logger } = this.options;
    const sorted = [...new Set(targets)].sort();
    const now = JSON.stringify([complete, sorted]);
    if (this.#isRecent(now)) {
      return;
    }
    const entities = sorted.map(toDeferred);
    const mutation: EntityProviderMutation = complete
      ? { type: 'full', entities }
      : { type: 'delta', added: entities, removed: [] };
    await connection.applyMutation(mutation);
    this.#published = { targets: now, at: Date.now() };
    logger.debug(`The catalog has ${sorted.length} locations of the forge`);
  }

  #isRecent(targets: string): boolean {
    const published = this.#published;
    return (
      published?.targets === targets && Date.now() - published.at < REPEAT_MS
    );
  }
}
