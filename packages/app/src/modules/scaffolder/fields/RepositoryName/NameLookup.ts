import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { ConfigApi, FetchApi } from '@backstage/frontend-plugin-api';
import type { catalogApiRef } from '@backstage/plugin-catalog-react';
import { forgeOwnerOf } from './forgeOwnerOf';
import type { NameQuestion } from './NameQuestion';

/** What has a name already. */
export type Holder =
  | { kind: 'entity'; entityRef: string; ownerRef?: string }
  | { kind: 'repository'; owner: string; name: string };

export type NameAnswer = {
  holder?: Holder;
  /** Where it was not found. `unknown` is a place that did not answer. */
  catalog: 'free' | 'taken' | 'unknown';
  forge: 'free' | 'taken' | 'unknown' | 'not asked';
};

type Apis = {
  catalog: typeof catalogApiRef.T;
  fetchApi: FetchApi;
  config: ConfigApi;
};

function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}

const stateOf = (result: PromiseSettledResult<Holder | undefined>) => {
  if (result.status === 'rejected') return 'unknown';
  return result.value ? 'taken' : 'free';
};

const valueOf = (result: PromiseSettledResult<Holder | undefined>) =>
  result.status === 'fulfilled' ? result.value : undefined;

/** Asks the catalog and the forge at once who has a name. Neither can fail or delay it: what they do not say is unknown. */
export class NameLookup {
  constructor(private readonly apis: Apis) {}

  async ask(question: NameQuestion, signal: AbortSignal): Promise<NameAnswer> {
    const owner = forgeOwnerOf(question.team, this.apis.config);
    const stopped = rejectionOf(signal);
    const [entity, repository] = await Promise.allSettled([
      Promise.race([this.findEntity(question.entityRefs), stopped]),
      owner
        ? Promise.race([
            this.findRepository(owner, question.name, signal),
            stopped,
          ])
        : undefined,
    ]);
    return {
      holder: valueOf(entity) ?? valueOf(repository),
      catalog: stateOf(entity),
      forge: owner ? stateOf(repository) : 'not asked',
    };
  }

  private async findEntity(entityRefs: string[]): Promise<Holder | undefined> {
    const { items } = await this.apis.catalog.getEntitiesByRefs({
      entityRefs,
      fields: ['kind', 'metadata.namespace', 'metadata.name', 'relations'],
    });
    const entity = items.find(Boolean);
    return (
      entity && {
        kind: 'entity',
        entityRef: stringifyEntityRef(entity),
        ownerRef: entity.relations?.find(
          ({ type }) => type === RELATION_OWNED_BY,
        )?.targetRef,
      }
    );
  }

  private async findRepository(
    owner: string,
    name: string,
    signal: AbortSignal,
  ): Promise<Holder | undefined> {
    const path = `${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
    const response = await this.apis.fetchApi.fetch(
      `plugin://forge/api/v1/repos/${path}`,
      { signal },
    );
    // Without the forge, a page of the portal may answer in its place
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    if (response.status === 404 || (response.ok && !isJson)) {
      return undefined;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return { kind: 'repository', owner, name };
  }
}
