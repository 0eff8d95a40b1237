import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { CatalogClient } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import unprocessedEntities from '@backstage/plugin-catalog-backend-module-unprocessed';
import type { JsonObject } from '@backstage/types';
import localFiles from '..';

type Unprocessed = {
  unprocessed_entity: Entity;
  errors: { message: string }[];
};

/** The real catalog with this module, and ways to ask it over HTTP. */
export async function startCatalog(catalog: JsonObject, backend?: JsonObject) {
  const started = await startTestBackend({
    features: [
      catalogBackend,
      unprocessedEntities,
      localFiles,
      mockServices.rootConfig.factory({
        data: {
          backend: {
            auth: { dangerouslyDisableDefaultAuthPolicy: true },
            ...backend,
          },
          catalog,
        },
      }),
    ],
  });
  const url = `http://127.0.0.1:${started.server.port()}/api/catalog`;
  return {
    stop: () => started.stop(),
    client: new CatalogClient({
      discoveryApi: { getBaseUrl: async () => url },
    }),
    async post(path: string, body: unknown) {
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: response.status, text: await response.text() };
    },
    /** What could not be processed yet; the catalog calls that pending, failed or not. */
    async failed(): Promise<Unprocessed[]> {
      const response = await fetch(`${url}/entities/unprocessed/pending`);
      const { entities }: { entities: Unprocessed[] } = await response.json();
      return entities.filter(({ errors }) => errors?.length > 0);
    },
  };
}
