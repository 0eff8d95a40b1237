import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { repository } from '../__testUtils__/repository';
import { startSampleCatalog } from './__testUtils__/startSampleCatalog';

describe('the sample company', () => {
  let catalog: Awaited<ReturnType<typeof startSampleCatalog>>;
  let entities: Entity[];
  let failed: Entity[];
  const of = (kind: string, type?: string) =>
    entities.filter(
      entity => entity.kind === kind && (!type || entity.spec?.type === type),
    );

  beforeAll(async () => {
    catalog = await startSampleCatalog(repository);
    ({ entities, failed } = await catalog.readSettled());
  });

  afterAll(() => catalog.stop());

  it('is read without a failure', () => {
    expect(failed).toEqual([]);
    expect(entities.filter(entity => 'status' in entity)).toEqual([]);
    expect(catalog.warn).not.toHaveBeenCalled();
  });

  it('has the definition of each API in it', () => {
    const definitions = of('API').map(({ spec }) => spec?.definition);
    for (const definition of definitions) {
      expect(definition).toEqual(expect.stringMatching(/\n.*\n/));
    }
  });

  it('is one line of app-config.yaml, and where its repositories come from', () => {
    const file = readFileSync(join(repository, 'app-config.yaml'), 'utf8');
    const { catalog: configured, forge } = parse(file);
    const named = (text: unknown) =>
      /examples\/(?!templates)/.test(String(text));
    expect(
      configured.locations.filter(({ target }: { target: string }) =>
        named(target),
      ),
    ).toEqual([{ type: 'file', target: '../../examples/larkspur.yaml' }]);
    expect(forge.samples).toEqual({
      directory: '../../examples/components',
      histories: '../../examples/histories',
    });
    const settings = file.replace(/^ *#.*$/gm, '').split('\n');
    expect(settings.filter(line => named(line))).toHaveLength(3);
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
