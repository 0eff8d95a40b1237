import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { TECHDOCS_ANNOTATION } from '@backstage/plugin-techdocs-common';
import {
  FORGE_PUSH_TOPIC,
  type ForgePushEvent,
} from '@portico/plugin-forge-common';
import type { SiteUpdater } from './SiteUpdater';

/** When to look after a push: the catalog reads a new entity in its own time. */
const LOOKS_MS = [1_500, 3_000, 6_000, 15_000];

/** Brings the documentation of a repository's entities up to date after a push to it. */
export class PushFollower {
  readonly #looks = new Map<string, NodeJS.Timeout>();
  /** What was said of each entity, so that it is said once. */
  readonly #failures = new Map<string, string>();
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: {
      auth: AuthService;
      catalog: CatalogService;
      logger: LoggerService;
      sites: Pick<SiteUpdater, 'update'>;
    },
  ) {}

  async follow(events: EventsService): Promise<void> {
    await events.subscribe({
      id: 'docs-engine-pushes',
      topics: [FORGE_PUSH_TOPIC],
      onEvent: async ({ eventPayload }) => {
        const { ref, repository } = eventPayload as ForgePushEvent;
        if (ref === `refs/heads/${repository.default_branch}`) {
          this.#lookLater(repository.html_url);
        }
      },
    });
  }

  stop(): void {
    this.#looks.forEach(timer => clearTimeout(timer));
    this.#looks.clear();
  }

  // a look that is to come sees this push, too
  #lookLater(repository: string): void {
    for (const delay of LOOKS_MS) {
      const key = `${delay} ${repository}`;
      if (!this.#looks.has(key)) {
        const look = () => {
          this.#looks.delete(key);
          this.#last = this.#last.then(() => this.#update(repository));
        };
        this.#looks.set(key, setTimeout(look, delay));
      }
    }
  }

  async #update(repository: string): Promise<void> {
    const { auth, catalog, logger } = this.options;
    try {
      const credentials = await auth.getOwnServiceCredentials();
      const source = `metadata.annotations.${ANNOTATION_SOURCE_LOCATION}`;
      const request = {
        filter: {
          [`metadata.annotations.${TECHDOCS_ANNOTATION}`]:
            CATALOG_FILTER_EXISTS,
        },
        query: { [source]: { $hasPrefix: `url:${repository}/` } },
      };
      const found = catalog.streamEntities(request, { credentials });
      for await (const page of found) {
        for (const entity of page) {
          await this.#updateSite(entity);
        }
      }
    } catch (error) {
      const { message } = toError(error);
      logger.warn(
        `What documentation there is in ${repository} was not found out: ${message}`,
      );
    }
  }

  async #updateSite(entity: Entity): Promise<void> {
    const { logger, sites } = this.options;
    const ref = stringifyEntityRef(entity);
    try {
      if (await sites.update(entity)) {
        logger.info(`The documentation of ${ref} follows a push`);
      }
      this.#failures.delete(ref);
    } catch (error) {
      const { message } = toError(error);
      if (this.#failures.get(ref) !== message) {
        logger.warn(
          `The documentation of ${ref} does not follow a push: ${message}`,
        );
      }
      this.#failures.set(ref, message);
    }
  }
}
