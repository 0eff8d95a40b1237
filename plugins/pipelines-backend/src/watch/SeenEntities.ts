import type { LoggerService } from '@backstage/backend-plugin-api';
import { SizedCache } from '../http/SizedCache';
import type { WatchedEntityStore } from '../database/WatchedEntityStore';

const NOTE_EVERY_MS = 600_000;
const REMEMBERED = 10_000;

/** Notes whose runs are looked at, and not each look. */
export class SeenEntities {
  readonly #noted = new SizedCache<number>(REMEMBERED);

  constructor(
    private readonly store: WatchedEntityStore,
    private readonly logger: LoggerService,
  ) {}

  note(entityRef: string): void {
    const now = Date.now();
    if (now - (this.#noted.get(entityRef) ?? 0) < NOTE_EVERY_MS) {
      return;
    }
    this.#noted.set(entityRef, now);
    this.store
      .setSeen(entityRef, new Date(now).toISOString())
      .catch(error =>
        this.logger.warn(`Could not note that ${entityRef} was seen`, error),
      );
  }
}
