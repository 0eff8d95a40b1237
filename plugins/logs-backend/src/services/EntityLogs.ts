import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  LogHistogram,
  LogPage,
  LogQuery,
  LogSourceInfo,
  logsReadPermission,
} from '@portico/plugin-logs-common';
import type { LogRequest, LogSource } from '@portico/plugin-logs-node';

/** Whose logs are asked for, where, and by whom. */
export interface EntityRequest {
  entityRef: string;
  /** The first source that supports the entity, unless said. */
  sourceId?: string;
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** Logs of entities, for people who may see the entity. */
export class EntityLogs {
  constructor(
    private readonly options: {
      catalog: CatalogService;
      permissions: PermissionsService;
      sources: LogSource[];
    },
  ) {}

  /** The sources that have logs of an entity; none is an answer too. @throws NotAllowedError */
  async sources(request: EntityRequest): Promise<LogSourceInfo[]> {
    const entity = await this.#entity(request);
    const sources = this.options.sources.filter(it => it.supports(entity));
    await Promise.all(
      sources.map(it => it.authorize?.({ entity, ...request })),
    );
    return sources.map(it => ({
      id: it.id,
      title: it.title,
      selection: it.describe(entity),
      canFollow: Boolean(it.follow),
      hasHistogram: Boolean(it.histogram),
    }));
  }

  async lines(request: EntityRequest, query: LogQuery): Promise<LogPage> {
    const { source, asked } = await this.#resolve(request);
    return source.query({ ...query, ...asked });
  }

  async histogram(
    request: EntityRequest,
    query: Pick<LogQuery, 'from' | 'to' | 'filter'>,
  ): Promise<LogHistogram> {
    const { source, asked } = await this.#resolve(request);
    if (!source.histogram) {
      throw new InputError(`The source '${source.id}' does not count lines`);
    }
    return source.histogram({ ...query, ...asked });
  }

  async follow(
    request: EntityRequest & { signal: AbortSignal },
    filter: LogQuery['filter'],
  ) {
    const { source, asked } = await this.#resolve(request);
    if (!source.follow) {
      throw new InputError(`The source '${source.id}' cannot be followed`);
    }
    return source.follow({ filter, ...asked, signal: request.signal });
  }

  async #resolve(
    request: EntityRequest,
  ): Promise<{ source: LogSource; asked: LogRequest }> {
    const entity = await this.#entity(request);
    const { sourceId, credentials, signal } = request;
    const source = this.options.sources
      .filter(it => it.supports(entity))
      .find(it => sourceId === undefined || it.id === sourceId);
    if (!source) {
      throw new NotFoundError(
        sourceId === undefined
          ? `No source has logs of ${request.entityRef}`
          : `There is no source '${sourceId}' with logs of ${request.entityRef}`,
      );
    }
    return { source, asked: { entity, credentials, signal } };
  }

  async #entity({ entityRef, credentials }: EntityRequest): Promise<Entity> {
    const [decision] = await this.options.permissions.authorize(
      [{ permission: logsReadPermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError('This takes the permission logs.read');
    }
    const entity = await this.options.catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(`There is no ${entityRef}, or not for you`);
    }
    return entity;
  }
}
