import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { CatalogClient } from '@backstage/catalog-client';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import templateModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import unprocessedEntities from '@backstage/plugin-catalog-backend-module-unprocessed';
import type { JsonObject } from '@backstage/types';
import localFiles from '@portico/plugin-catalog-backend-module-local-files';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(__dirname, '../../../..');

/** What app-config.yaml puts into the catalog, with places that do not depend on the working folder. */
function localCatalogConfig(): JsonObject {
  const config = parse(readFileSync(join(root, 'app-config.yaml'), 'utf8'));
  const locations = config.catalog.locations.map(
    (location: { target: string }) => ({
      ...location,
      target: resolve(root, 'packages/backend', location.target),
    }),
  );
  return { ...config.catalog, locations };
}

async function startCatalog() {
  const { server } = await startTestBackend({
    features: [
      catalogBackend,
      templateModel,
      unprocessedEntities,
      localFiles,
      mockServices.rootConfig.factory({
        data: {
          backend: { auth: { dangerouslyDisableDefaultAuthPolicy: true } },
          catalog: localCatalogConfig(),
        },
      }),
    ],
  });
  const { port } = server.address() as { port: number };
  return `http://127.0.0.1:${port}/api/catalog`;
}

async function unprocessed(catalogUrl: string, state: 'pending' | 'failed') {
  const response = await fetch(`${catalogUrl}/entities/unprocessed/${state}`);
  return (await response.json()).entities as unknown[];
}

async function readAll(catalogUrl: string): Promise<Entity[]> {
  const client = new CatalogClient({
    discoveryApi: { getBaseUrl: async () => catalogUrl },
  });
  const entities: Entity[] = [];
  for await (const page of client.streamEntities({ pageSize: 500 })) {
    entities.push(...page);
  }
  return entities;
}

/** Waits until all that the first entities lead to has been found and processed. */
async function readSettled(catalogUrl: string): Promise<Entity[]> {
  let before = -1;
  for (;;) {
    const pending = await unprocessed(catalogUrl, 'pending');
    const entities = await readAll(catalogUrl);
    if (pending.length === 0 && entities.length === before) {
      return entities;
    }
    before = entities.length;
    await new Promise(done => setTimeout(done, 300));
  }
}

describe('the sample company', () => {
  let catalogUrl: string;
  let entities: Entity[];
  const of = (kind: string, type?: string) =>
    entities.filter(
      entity => entity.kind === kind && (!type || entity.spec?.type === type),
    );

  beforeAll(async () => {
    catalogUrl = await startCatalog();
    entities = await readSettled(catalogUrl);
  }, 60_000);

  it('is read without a failure', async () => {
    expect(await unprocessed(catalogUrl, 'failed')).toEqual([]);
  });

  it('is rich enough to explore', () => {
    expect(of('Group').length).toBeGreaterThanOrEqual(12);
    expect(of('User').length).toBeGreaterThanOrEqual(25);
    expect(of('Domain')).toHaveLength(5);
    expect(of('System').length).toBeGreaterThanOrEqual(12);
    expect(of('Resource').length).toBeGreaterThanOrEqual(15);
    expect(of('Component').length).toBeGreaterThanOrEqual(45);
    for (const type of ['service', 'website', 'library', 'job']) {
      expect(of('Component', type).length).toBeGreaterThan(0);
    }
    expect(of('API').length).toBeGreaterThanOrEqual(18);
    expect(of('API', 'openapi').length).toBeGreaterThanOrEqual(8);
    expect(of('API', 'asyncapi').length).toBeGreaterThanOrEqual(3);
    expect(of('API', 'graphql').length).toBeGreaterThanOrEqual(2);
    expect(of('API', 'grpc').length).toBeGreaterThanOrEqual(2);
    const lifecycles = of('Component').map(({ spec }) => spec?.lifecycle);
    expect(lifecycles).toEqual(
      expect.arrayContaining(['production', 'experimental', 'deprecated']),
    );
  });

  it('has groups on three levels', () => {
    const parentOf = (ref: string) =>
      entities
        .find(entity => stringifyEntityRef(entity) === ref)
        ?.relations?.find(({ type }) => type === 'childOf')?.targetRef;
    const depth = (ref?: string): number =>
      ref ? 1 + depth(parentOf(ref)) : 0;
    const depths = of('Group').map(group => depth(stringifyEntityRef(group)));
    expect(Math.max(...depths)).toBe(3);
  });

  it('has no relation that leads nowhere', () => {
    const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));
    const relations = entities.flatMap(entity =>
      (entity.relations ?? []).map(relation => ({
        from: stringifyEntityRef(entity),
        ...relation,
      })),
    );
    expect(relations.length).toBeGreaterThan(500);
    expect(relations.filter(({ targetRef }) => !refs.has(targetRef))).toEqual(
      [],
    );
  });

  it('has an owner for everything that can have one', () => {
    const owned = entities.filter(({ kind }) =>
      ['Component', 'API', 'System', 'Domain', 'Resource'].includes(kind),
    );
    const orphans = owned.filter(
      ({ relations }) => !relations?.some(({ type }) => type === 'ownedBy'),
    );
    expect(orphans.map(entity => stringifyEntityRef(entity))).toEqual([]);
  });

  it('has documentation of three pages or more with a diagram', () => {
    const documented = of('Component').filter(
      ({ metadata }) => metadata.annotations?.['backstage.io/techdocs-ref'],
    );
    expect(documented.length).toBeGreaterThanOrEqual(15);
    for (const { metadata } of documented) {
      const location =
        metadata.annotations!['backstage.io/managed-by-location'];
      const docs = join(dirname(location.replace(/^file:/, '')), 'docs');
      const pages = readdirSync(docs).filter(name => name.endsWith('.md'));
      expect(pages).toEqual(
        expect.arrayContaining(['index.md', 'architecture.md', 'runbook.md']),
      );
      expect(readFileSync(join(docs, 'architecture.md'), 'utf8')).toContain(
        '```mermaid',
      );
    }
  });
});
