import type { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import type { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  PipelineRunChangedEvent,
  PIPELINES_ANNOTATION,
} from '@portico/plugin-pipelines-common';
import { EntityPipelines, isNoPipelines } from '@portico/plugin-pipelines-node';
import { SizedCache } from '../http/SizedCache';
import type { ProviderRegistry } from '../services/ProviderRegistry';

type Repository = PipelineRunChangedEvent['repository'];

/** An entity of a repository, and its pipelines. */
export interface RepositoryEntity {
  entity: Entity;
  pipelines: EntityPipelines;
}

// a type of key that is no operator
type AnnotationIs<T> = Record<`metadata.annotations.${string}`, T>;

function annotation<T>(name: string, value: T): AnnotationIs<T> {
  return { [`metadata.annotations.${name}`]: value };
}

const RECENT_MS = 5_000;
const REMEMBERED = 1_000;

function keyOf({ host, owner, name }: Repository): string {
  return `${host}/${owner}/${name}`.toLocaleLowerCase('en-US');
}

/** Finds the entities whose pipelines are those of a repository. */
export class RepositoryEntities {
  readonly #recent = new SizedCache<{ at: number; found: RepositoryEntity[] }>(
    REMEMBERED,
  );

  constructor(
    private readonly options: {
      auth: AuthService;
      catalog: CatalogService;
      integrations: ScmIntegrations;
      registry: ProviderRegistry;
    },
  ) {}

  /** What was found some seconds ago, for what comes often. */
  async findRecent(repository: Repository): Promise<RepositoryEntity[]> {
    const recent = this.#recent.get(keyOf(repository));
    return recent && Date.now() - recent.at < RECENT_MS
      ? recent.found
      : this.find(repository);
  }

  async find(repository: Repository): Promise<RepositoryEntity[]> {
    const { auth, catalog, registry } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    // also of repositories that begin with its name, which are told apart below
    const location = { $hasPrefix: `url:${this.#urlOf(repository)}` };
    const query = {
      $all: [
        { $not: { kind: 'Location' } },
        {
          $any: [
            annotation(ANNOTATION_SOURCE_LOCATION, location),
            annotation(ANNOTATION_LOCATION, location),
            annotation(PIPELINES_ANNOTATION, { $exists: true }),
          ],
        },
      ],
    };
    const found: RepositoryEntity[] = [];
    const pages = catalog.streamEntities({ query }, { credentials });
    for await (const entity of flatten(pages)) {
      const pipelines = registry.find(entity);
      const isOne =
        !isNoPipelines(pipelines) &&
        pipelines.repository &&
        keyOf(pipelines.repository) === keyOf(repository);
      if (isOne) {
        found.push({ entity, pipelines });
      }
    }
    this.#recent.set(keyOf(repository), { at: Date.now(), found });
    return found;
  }

  #urlOf({ host, owner, name }: Repository): string {
    const gitea = this.options.integrations.gitea.byHost(host);
    const base = gitea?.config.baseUrl ?? `https://${host}`;
    return `${base.replace(/\/+$/, '')}/${owner}/${name}`;
  }
}

async function* flatten(pages: AsyncIterable<Entity[]>) {
  for await (const page of pages) {
    yield* page;
  }
}
