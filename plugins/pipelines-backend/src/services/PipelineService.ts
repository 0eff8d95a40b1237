import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
} from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  LogChunk,
  NoPipelines,
  PipelineRunAnswer,
  PipelineRunsAnswer,
  PipelineWorkflowsAnswer,
} from '@portico/plugin-pipelines-common';
import {
  EntityPipelines,
  isNoPipelines,
  ListRunsOptions,
} from '@portico/plugin-pipelines-node';
import type { Access } from './Access';
import { noRuns } from './noRuns';
import type { ProviderRegistry } from './ProviderRegistry';

/** One entity, as who asks about it. */
export interface EntityRequest {
  credentials: BackstageCredentials;
  entityRef: string;
}

/** The runs of entities, for those who may see them. */
export class PipelineService {
  constructor(
    private readonly options: {
      access: Access;
      catalog: CatalogService;
      /** Whether runs are started of any repository that an entity names. */
      controlAnywhere: boolean;
      registry: ProviderRegistry;
      /** Told of each entity whose runs are looked at. */
      onSeen(entityRef: string): void;
    },
  ) {}

  async listRuns(
    request: EntityRequest,
    list: ListRunsOptions,
  ): Promise<PipelineRunsAnswer> {
    const entity = await this.#readEntity(request);
    const found = this.options.registry.find(entity);
    if (isNoPipelines(found)) {
      return { items: [], none: found };
    }
    this.options.onSeen(stringifyEntityRef(entity));
    const page = await found.listRuns(request, list);
    const { branch, status, cursor } = list;
    const isAll = !branch && !status && !cursor;
    return {
      ...page,
      provider: found.info,
      ...(isAll && !page.items.length && { none: noRuns(found) }),
    };
  }

  async getRun(
    request: EntityRequest,
    runId: string,
  ): Promise<PipelineRunAnswer> {
    const pipelines = await this.#open(request);
    const run = await pipelines.getRun(request, runId);
    return { run, provider: pipelines.info };
  }

  async listWorkflows(
    request: EntityRequest,
  ): Promise<PipelineWorkflowsAnswer> {
    const pipelines = await this.#open(request);
    const [items, defaultBranch] = await Promise.all([
      pipelines.listWorkflows?.(request) ?? [],
      pipelines.getDefaultBranch(request),
    ]);
    return { items, defaultBranch };
  }

  async readLog(
    request: EntityRequest,
    log: { runId: string; jobId: string; offset: number; waitMs?: number },
  ): Promise<LogChunk> {
    const pipelines = await this.#open(request);
    return pipelines.readLog(request, log);
  }

  /** All of a log that there is now, part by part. */
  async *readWholeLog(
    request: EntityRequest,
    log: { runId: string; jobId: string },
  ): AsyncGenerator<string> {
    const pipelines = await this.#open(request);
    let chunk: LogChunk = { text: '', next: 0, done: false };
    do {
      const offset = chunk.next;
      chunk = await pipelines.readLog(request, { ...log, offset });
      yield chunk.text;
    } while (chunk.text && !chunk.done);
  }

  async trigger(
    request: EntityRequest,
    what: { workflow?: string; ref: string },
  ): Promise<void> {
    const pipelines = await this.#openToChange(request);
    if (!pipelines.trigger) {
      throw cannot(pipelines, 'start');
    }
    await pipelines.trigger(request, what);
  }

  async rerun(request: EntityRequest, runId: string): Promise<void> {
    const pipelines = await this.#openToChange(request);
    if (!pipelines.rerun) {
      throw cannot(pipelines, 'repeat');
    }
    await pipelines.rerun(request, runId);
  }

  async cancel(request: EntityRequest, runId: string): Promise<void> {
    const pipelines = await this.#openToChange(request);
    if (!pipelines.cancel) {
      throw cannot(pipelines, 'cancel');
    }
    await pipelines.cancel(request, runId);
  }

  async #readEntity({
    credentials,
    entityRef,
  }: EntityRequest): Promise<Entity> {
    await this.options.access.mayRead(credentials);
    const { catalog } = this.options;
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity '${entityRef}', or you may not see it`,
      );
    }
    return entity;
  }

  async #open(request: EntityRequest): Promise<EntityPipelines> {
    return this.#find(await this.#readEntity(request));
  }

  #find(entity: Entity): EntityPipelines {
    const found = this.options.registry.find(entity);
    if (isNoPipelines(found)) {
      throw new NotFoundError(`${found.message} ${found.action}`);
    }
    return found;
  }

  async #openToChange(request: EntityRequest): Promise<EntityPipelines> {
    const entity = await this.#readEntity(request);
    const pipelines = this.#find(entity);
    const { access, controlAnywhere, registry } = this.options;
    await access.mayTrigger(request.credentials, request.entityRef);
    if (!controlAnywhere && !isAtHome(pipelines, registry.findHome(entity))) {
      throw new NotAllowedError(
        `The portal starts, repeats and cancels runs of ${pipelines.info.title} only in the repository that has the description of the entity, since anybody can name any other: an administrator allows it with pipelines.controlAnywhere`,
      );
    }
    return pipelines;
  }
}

// The portal's account may do more than whoever wrote an annotation.
function isAtHome(
  { actsAsCaller, repository }: EntityPipelines,
  home: EntityPipelines | NoPipelines,
): boolean {
  if (actsAsCaller) {
    return true;
  }
  const own = isNoPipelines(home) ? undefined : home.repository;
  return Boolean(
    own &&
      repository &&
      own.host === repository.host &&
      own.owner === repository.owner &&
      own.name === repository.name,
  );
}

function cannot({ info }: EntityPipelines, verb: string): Error {
  return new NotImplementedError(
    `${info.title} lets the portal ${verb} no runs: do it on its own pages`,
  );
}
