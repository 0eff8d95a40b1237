import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { CatalogClient } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import catalogLogs from '@backstage/plugin-catalog-backend-module-logs';
import templateModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import unprocessedEntities from '@backstage/plugin-catalog-backend-module-unprocessed';
import localFiles from '@portico/plugin-catalog-backend-module-local-files';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

type Unprocessed = { unprocessed_entity: Entity; errors?: object[] };

/**
 * What app-config.yaml puts into the catalog, with places that do not depend on the working folder. The components are
 * read from the folders that become their repositories.
 */
function catalogConfig(root: string) {
  const { catalog, forge } = parse(
    readFileSync(join(root, 'app-config.yaml'), 'utf8'),
  );
  const components = join(forge.samples.directory, '*/catalog-info.yaml');
  const locations = [
    ...catalog.locations,
    { type: 'file', target: components },
  ].map((location: { target: string }) => ({
    ...location,
    target: resolve(root, 'packages/backend', location.target),
  }));
  return { ...catalog, locations };
}

/** The real catalog with what app-config.yaml in the folder `root` names. */
export async function startSampleCatalog(root: string) {
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const backend = await startTestBackend({
    features: [
      catalogBackend,
      catalogLogs,
      templateModel,
      unprocessedEntities,
      localFiles,
      logger.factory,
      mockServices.rootConfig.factory({
        data: {
          backend: { auth: { dangerouslyDisableDefaultAuthPolicy: true } },
          catalog: catalogConfig(root),
        },
      }),
    ],
  });
  const url = `http://127.0.0.1:${backend.server.port()}/api/catalog`;
  return {
    warn: logger.warn,
    stop: () => backend.stop(),
    readSettled: () => readSettled(url),
    async refresh(entityRef: string) {
      const response = await fetch(`${url}/refresh`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ entityRef }),
      });
      return response.status;
    },
  };
}

/** Waits until all that the first entities lead to has been found and processed, or has failed. */
async function readSettled(url: string) {
  for (let before = -1; ; ) {
    const unprocessed = await readUnprocessed(url);
    const failed = unprocessed.filter(({ errors }) => errors?.length);
    const entities = await readAll(url);
    if (failed.length === unprocessed.length && entities.length === before) {
      return { entities, failed: failed.map(item => item.unprocessed_entity) };
    }
    before = entities.length;
    await new Promise(done => setTimeout(done, 300));
  }
}

// The catalog counts what failed at its first reading as pending.
async function readUnprocessed(url: string): Promise<Unprocessed[]> {
  const response = await fetch(`${url}/entities/unprocessed/pending`);
  return (await response.json()).entities;
}

async function readAll(url: string): Promise<Entity[]> {
  const client = new CatalogClient({
    discoveryApi: { getBaseUrl: async () => url },
  });
  const entities: Entity[] = [];
  for await (const page of client.streamEntities({ pageSize: 500 })) {
    entities.push(...page);
  }
  return entities;
}
