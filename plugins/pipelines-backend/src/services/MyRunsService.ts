import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  MyRunsAnswer,
  PipelineRun,
} from '@portico/plugin-pipelines-common';
import { isNoPipelines } from '@portico/plugin-pipelines-node';
import { mapLimit } from '../http/mapLimit';
import type { Access } from './Access';
import { listDefaultRuns } from './listDefaultRuns';
import type { ProviderRegistry } from './ProviderRegistry';

const MAX_ENTITIES = 50;
const AT_ONCE = 8;
const FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
];

const startOf = ({ startedAt = '' }: PipelineRun) => startedAt;

type Outcome = { run?: PipelineRun; failure?: string };

/** The newest run of the default branch of what somebody's teams own. */
export class MyRunsService {
  constructor(
    private readonly options: {
      access: Access;
      catalog: CatalogService;
      registry: ProviderRegistry;
      userInfo: UserInfoService;
      onSeen(entityRef: string): void;
    },
  ) {}

  async list(credentials: BackstageCredentials): Promise<MyRunsAnswer> {
    await this.options.access.mayRead(credentials);
    const { items, total } = await this.#listOwned(credentials);
    const outcomes = await mapLimit(items, AT_ONCE, async entity => ({
      entityRef: stringifyEntityRef(entity),
      title: entity.metadata.title ?? entity.metadata.name,
      ...(await this.#newest(credentials, entity)),
    }));
    return {
      items: outcomes
        .flatMap(({ entityRef, title, run }) =>
          run ? [{ entityRef, title, run }] : [],
        )
        .sort((a, b) => startOf(b.run).localeCompare(startOf(a.run))),
      failures: outcomes.flatMap(({ entityRef, title, failure }) =>
        failure ? [{ entityRef, title, message: failure }] : [],
      ),
      without: outcomes.filter(({ run, failure }) => !run && !failure).length,
      truncated: total > items.length,
    };
  }

  async #listOwned(
    credentials: BackstageCredentials,
  ): Promise<{ items: Entity[]; total: number }> {
    const { catalog, userInfo } = this.options;
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    if (!ownershipEntityRefs.length) {
      return { items: [], total: 0 };
    }
    const { items, totalItems } = await catalog.queryEntities(
      {
        filter: {
          kind: 'Component',
          [`relations.${RELATION_OWNED_BY}`]: ownershipEntityRefs,
        },
        orderFields: { field: 'metadata.name', order: 'asc' },
        fields: FIELDS,
        limit: MAX_ENTITIES,
      },
      { credentials },
    );
    return { items, total: totalItems };
  }

  async #newest(
    credentials: BackstageCredentials,
    entity: Entity,
  ): Promise<Outcome> {
    const found = this.options.registry.find(entity);
    if (isNoPipelines(found)) {
      return {};
    }
    this.options.onSeen(stringifyEntityRef(entity));
    try {
      const [run] = await listDefaultRuns(found, { credentials }, 1);
      return { run };
    } catch (error) {
      return { failure: isError(error) ? error.message : 'unknown' };
    }
  }
}
