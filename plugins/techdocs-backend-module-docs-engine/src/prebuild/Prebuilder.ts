import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  type Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ResponseError, toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { TECHDOCS_ANNOTATION } from '@backstage/plugin-techdocs-common';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { readEvents } from './readEvents';

type PrebuilderOptions = {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  logger: LoggerService;
};

type Failure = { etag?: string; until: number };

/** TechDocs keeps a timer for every build that fails. */
const RETRY_MS = 3_600_000;

const filter = {
  [`metadata.annotations.${TECHDOCS_ANNOTATION}`]: CATALOG_FILTER_EXISTS,
};
const fields = ['kind', 'metadata.namespace', 'metadata.name', 'metadata.etag'];

/**
 * Has TechDocs bring the documentation of every entity up to date, one after
 * the other, so that it is there and found before anybody opens it.
 */
export class Prebuilder {
  readonly #options: PrebuilderOptions;
  /** What cannot be built is left alone until its entity changes, or for an hour. */
  readonly #failed = new Map<string, Failure>();

  constructor(options: PrebuilderOptions) {
    this.#options = options;
  }

  async run(signal: AbortSignal): Promise<void> {
    const { auth, catalog, logger } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const request = { filter, fields };
    for await (const page of catalog.streamEntities(request, { credentials })) {
      for (const entity of page) {
        signal.throwIfAborted();
        const ref = stringifyEntityRef(entity);
        const { etag } = entity.metadata;
        const failure = this.#failed.get(ref);
        if (failure?.etag === etag && Date.now() < (failure?.until ?? 0)) {
          continue;
        }
        try {
          await this.#bringUpToDate(entity, { credentials, signal });
          this.#failed.delete(ref);
        } catch (error) {
          signal.throwIfAborted();
          this.#failed.set(ref, { etag, until: Date.now() + RETRY_MS });
          logger.warn(
            `The documentation of ${ref} was not built: ${
              toError(error).message
            }`,
          );
        }
      }
    }
  }

  async #bringUpToDate(
    entity: Entity,
    options: { credentials: BackstageCredentials; signal: AbortSignal },
  ): Promise<void> {
    const { auth, discovery } = this.#options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: options.credentials,
      targetPluginId: 'techdocs',
    });
    const { namespace, kind, name } = getCompoundEntityRef(entity);
    const way = [namespace, kind, name].map(encodeURIComponent).join('/');
    const response = await fetch(
      `${await discovery.getBaseUrl('techdocs')}/sync/${way}`,
      {
        headers: { authorization: `Bearer ${token}` },
        signal: options.signal,
      },
    );
    if (!response.ok || !response.body) {
      throw await ResponseError.fromResponse(response);
    }
    const body = Readable.fromWeb(response.body as ReadableStream);
    for await (const { event, data } of readEvents(body)) {
      if (event === 'error') {
        throw new Error(String(data));
      }
    }
  }
}
