import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { BranchStateStore } from '../database/BranchStateStore';
import type { WatchedEntityStore } from '../database/WatchedEntityStore';
import { mapLimit } from '../http/mapLimit';
import type { Announcer } from './Announcer';
import type { BranchWatcher } from './BranchWatcher';

const WATCHED_MS = 7 * 24 * 3_600_000;
const MAX_ENTITIES = 200;
const AT_ONCE = 2;

/** Looks at the entities that somebody looked at within a week. */
export class BranchPoll {
  constructor(
    private readonly options: {
      announcer: Announcer;
      auth: AuthService;
      catalog: CatalogService;
      states: BranchStateStore;
      watched: WatchedEntityStore;
      watcher: BranchWatcher;
    },
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const { announcer, auth, catalog, watched, watcher } = this.options;
    const since = new Date(Date.now() - WATCHED_MS).toISOString();
    await watched.forgetSeenBefore(since);
    const entityRefs = await watched.listSeenSince(since, MAX_ENTITIES);
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials },
    );
    await mapLimit(entityRefs, AT_ONCE, async entityRef => {
      const entity = items[entityRefs.indexOf(entityRef)];
      if (signal.aborted) {
        return;
      }
      if (entity) {
        await watcher.look(entity, { isNews: false });
      } else {
        await this.#forget(entityRef);
      }
    });
    await announcer.announce();
  }

  async #forget(entityRef: string): Promise<void> {
    const { states, watched } = this.options;
    await states.forget(entityRef);
    await watched.forget(entityRef);
  }
}
