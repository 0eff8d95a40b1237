import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { until } from '@portico/test-utils';
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { startCatalog } from './__testUtils__/startCatalog';

type Catalog = Awaited<ReturnType<typeof startCatalog>>;

const api = (name: string, definition: string) => `
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: ${name} }
spec: { type: openapi, lifecycle: production, owner: ann, definition: ${definition} }
`;

const company = `
apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: company }
spec: { targets: ['./apis/*.yaml'] }
`;

describe('entity files on disk', () => {
  const outside = createMockDirectory();
  const folder = createMockDirectory();
  let catalog: Catalog;

  const definitionOf = (name: string) =>
    until(async () => {
      const found = await catalog.client.getEntityByRef(`api:default/${name}`);
      return found?.spec?.definition;
    });
  const failureOf = (file: string) =>
    until(async () => {
      const failed = await catalog.failed();
      return failed.find(
        ({ unprocessed_entity: { metadata } }) =>
          metadata.annotations?.[ANNOTATION_LOCATION] ===
          `file:${folder.resolve('apis', file)}`,
      );
    });
  const start = async (apis: Record<string, string>) => {
    folder.addContent({ 'company.yaml': company, apis });
    catalog = await startCatalog({
      rules: [{ allow: ['API', 'Location'] }],
      locations: [{ type: 'file', target: folder.resolve('company.yaml') }],
    });
  };

  beforeEach(() => {
    outside.setContent({ 'secret.txt': 'a secret' });
    folder.setContent({
      'shared.txt': 'shared',
      'values.json': '{"list": [1, {"text": "é"}]}',
      'broken.json': '{"a": ',
      'large.txt': 'x'.repeat(4 * 1024 * 1024 + 1),
      'linked.txt': ({ symlink }) => symlink(folder.resolve('shared.txt')),
      'link.txt': ({ symlink }) => symlink(outside.resolve('secret.txt')),
      away: ({ symlink }) => symlink(outside.path),
      device: ({ symlink }) => symlink('/dev/zero'),
    });
    execFileSync('mkfifo', [folder.resolve('pipe')]);
  });

  afterEach(() => catalog.stop());
  afterAll(() => [outside, folder].forEach(it => it.remove()));

  it('take in files of the configured folder', async () => {
    await start({
      'beside.txt': 'beside',
      'beside.yaml': api('beside', '{ $text: beside.txt }'),
      'upwards.yaml': api('upwards', '{ $text: ../shared.txt }'),
      'linked.yaml': api('linked', '{ $text: ../linked.txt }'),
      'absolute.yaml': api(
        'absolute',
        `{ $text: ${folder.resolve('shared.txt')} }`,
      ),
      'data.yaml': api('data', 'x').replace(
        'owner:',
        'data: [{ a: { $json: ../values.json } }, { $yaml: ../values.json }, { $b: ./c }], owner:',
      ),
    });
    expect(await definitionOf('beside')).toBe('beside');
    expect(await definitionOf('upwards')).toBe('shared');
    expect(await definitionOf('linked')).toBe('shared');
    expect(await definitionOf('absolute')).toBe('shared');
    expect(await definitionOf('data')).toBe('x');
    const values = { list: [1, { text: 'é' }] };
    expect(
      (await catalog.client.getEntityByRef('api:data'))?.spec?.data,
    ).toEqual([{ a: values }, values, { $b: './c' }]);
  });

  it('do not take in anything else, and say why', async () => {
    const references: Record<string, [string, string]> = {
      up: [`../../${basename(outside.path)}/secret.txt`, 'lies outside of'],
      absolute: [outside.resolve('secret.txt'), 'lies outside of'],
      link: ['../link.txt', 'lies outside of'],
      linked: ['../away/secret.txt', 'lies outside of'],
      device: ['../device', 'lies outside of'],
      beginning: [`${folder.path}-other/x`, 'cannot be found'],
      url: [`file://${folder.resolve('shared.txt')}`, 'is not allowed'],
      pipe: ['../pipe', 'pipe is not a regular file'],
      folder: ['..', 'is not a regular file'],
      large: ['../large.txt', 'has 4194305 bytes; at most 4194304 are read'],
      missing: ['none.yaml', 'apis/none.yaml cannot be found'],
    };
    await start({
      ...Object.fromEntries(
        Object.entries(references).map(([name, [reference]]) => [
          `${name}.yaml`,
          api(name, `{ $text: '${reference}' }`),
        ]),
      ),
      'broken.yaml': api('broken', '{ $json: ../broken.json }'),
      'number.yaml': api('number', '{ $text: 7 }'),
      'fine.yaml': api('fine', '{ $text: ../shared.txt }'),
    });
    for (const [name, [, reason]] of Object.entries(references)) {
      const { message } = (await failureOf(`${name}.yaml`)).errors[0];
      expect([name, message]).toEqual([name, expect.stringContaining(reason)]);
      expect(message).not.toContain('a secret');
    }
    expect((await failureOf('broken.yaml')).errors[0].message).toContain(
      `$json: ../broken.json in ${folder.resolve('apis/broken.yaml')}`,
    );
    expect((await failureOf('number.yaml')).errors[0].message).toContain(
      'string',
    );
    expect(await definitionOf('fine')).toBe('shared');
  });

  it('fail alone, by name, and heal', async () => {
    await start({
      'fine.yaml': api('fine', 'x'),
      'syntax.yaml': 'a: {',
      'nameless.yaml': api('nameless', 'x').replace('name:', 'title:'),
      'ownerless.yaml': api('ownerless', 'x').replace('owner: ann,', ''),
      'forbidden.yaml': api('forbidden', 'x').replace('API', 'Group'),
      'other.yaml': api('other', 'x'),
    });
    expect(await definitionOf('fine')).toBe('x');
    expect(await definitionOf('other')).toBe('x');
    const failures = {
      syntax: `YAML error at file:${folder.resolve('apis/syntax.yaml')}`,
      nameless: 'name',
      ownerless: 'owner',
      forbidden: `at file:${folder.resolve('apis/forbidden.yaml')}`,
    };
    for (const [file, reason] of Object.entries(failures)) {
      expect((await failureOf(`${file}.yaml`)).errors[0].message).toContain(
        reason,
      );
    }

    const { unprocessed_entity: entity } = await failureOf('syntax.yaml');
    expect(entity.spec?.target).toBe(folder.resolve('apis/syntax.yaml'));
    folder.addContent({ 'apis/syntax.yaml': api('syntax', 'healed') });
    const entityRef = stringifyEntityRef(entity);
    expect((await catalog.post('/refresh', { entityRef })).status).toBe(200);
    expect(await definitionOf('syntax')).toBe('healed');
    expect(await catalog.failed()).toHaveLength(3);
  });

  it('may come and go below a configured glob', async () => {
    folder.setContent({
      'a/catalog-info.yaml': api('a', '{ $text: ../b/b.txt }'),
      'b/b.txt': 'b',
      'c/other.yaml': api('c', 'c'),
    });
    catalog = await startCatalog({
      rules: [{ allow: ['API', 'Location'] }],
      locations: [
        { type: 'file', target: folder.resolve('*/catalog-info.yaml') },
        { type: 'file', target: folder.resolve('none/*.yaml') },
      ],
    });
    expect(await definitionOf('a')).toBe('b');
    const [none] = await until(async () => {
      const failed = await catalog.failed();
      return failed.length > 0 ? failed : undefined;
    });
    expect(none.errors[0].message).toContain('none/*.yaml does not exist');

    folder.addContent({ 'b/catalog-info.yaml': api('b', 'new') });
    const entityRef = 'api:default/a';
    expect((await catalog.post('/refresh', { entityRef })).status).toBe(200);
    expect(await definitionOf('b')).toBe('new');
    expect(
      await catalog.client.getEntityByRef('api:default/c'),
    ).toBeUndefined();
  });
});
