import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject, JsonValue } from '@backstage/types';
import { serve, until } from '@portico/test-utils';
import { basename } from 'node:path';
import { startCatalog } from './__testUtils__/startCatalog';

// A label is refused with its value, which shows whoever asks what was read.
const SECRET = 'the secret of this machine!';
const LOCATION = 'backstage.io/managed-by-location';
const ORIGIN = 'backstage.io/managed-by-origin-location';

const component = (
  label: JsonValue,
  annotations: JsonObject = {},
  name = 'attack',
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, labels: { leak: label }, annotations },
  spec: { type: 'service', lifecycle: 'production', owner: 'ann' },
});

const location = (spec: JsonObject, annotations: JsonObject = {}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Location',
  metadata: { name: 'attack', annotations },
  spec,
});

/** Serves entities, as JSON is YAML, on a free loopback port. */
function startSite(entities: Record<string, JsonObject>) {
  return serve((req, res) => {
    const entity = entities[req.url!.slice(1)];
    res.statusCode = entity ? 200 : 404;
    res.end(JSON.stringify(entity));
  });
}

describe('files that nobody configured', () => {
  const outside = createMockDirectory();
  const folder = createMockDirectory();
  let catalog: Awaited<ReturnType<typeof startCatalog>>;
  let site: Awaited<ReturnType<typeof startSite>>;

  const secretFile = () => outside.resolve('secret.txt');
  const entityFile = () => folder.resolve('catalog-info.yaml');

  beforeAll(async () => {
    outside.setContent({
      'secret.txt': SECRET,
      'secret.json': JSON.stringify(SECRET),
      'broken.yaml': `${SECRET}: {`,
    });
    folder.setContent({
      'catalog-info.yaml': JSON.stringify(component('fine', {}, 'configured')),
      'inside.txt': SECRET,
      'link.txt': ({ symlink }) => symlink(secretFile()),
    });
    const broken = outside.resolve('broken.yaml');
    site = await startSite({
      'text.yaml': component({ $text: secretFile() }),
      'annotated.yaml': component(
        { $text: './inside.txt' },
        {
          [LOCATION]: `file:${entityFile()}`,
          [ORIGIN]: `file:${entityFile()}`,
        },
      ),
      'file.yaml': location({ type: 'file', target: broken }),
      'untyped.yaml': location({ target: broken }),
      'url.yaml': location({ target: `file://${broken}` }),
    });
    catalog = await startCatalog(
      {
        rules: [{ allow: ['Component', 'API', 'Location'] }],
        locations: [{ type: 'file', target: entityFile() }],
      },
      { reading: { allow: [{ host: site.host }] } },
    );
  });

  afterAll(async () => {
    await catalog.stop();
    await site.stop();
    [outside, folder].forEach(it => it.remove());
  });

  const placeholders = ['text', 'json', 'yaml', 'openapi', 'asyncapi'];
  const references: [string, () => string][] = [
    ['a file beside it', () => './secret.txt'],
    ['JSON beside it', () => './secret.json'],
    ['a path upwards', () => `../${basename(outside.path)}/secret.txt`],
    ['an absolute path', secretFile],
    ['a file URL', () => `file://${secretFile()}`],
    ['a link', () => './link.txt'],
    ['a file of the configured folder', () => './inside.txt'],
  ];
  const bases: [string, () => string][] = [
    ['a path', () => outside.resolve('x')],
    ['the configured path', entityFile],
    ['a file URL', () => `file://${outside.resolve('x')}`],
    ['a site', () => `http://${site.host}/x.yaml`],
  ];

  it.each(placeholders)('are not read for $%s by validation', async key => {
    for (const [base, target] of bases) {
      for (const [reference, value] of references) {
        for (const annotations of [
          {},
          {
            [LOCATION]: `file:${target()}`,
            [ORIGIN]: `file:${entityFile()}`,
          },
        ]) {
          const answer = await catalog.post('/validate-entity', {
            location: `url:${target()}`,
            entity: component({ [`$${key}`]: value() }, annotations),
          });
          expect([base, reference, answer.status]).toEqual([
            base,
            reference,
            400,
          ]);
          expect(answer.text).not.toContain(SECRET);
        }
      }
    }
  });

  it('are not read for /proc by validation, nor by the action of agents', async () => {
    const entity = component({ $text: './environ' });
    const answers = [
      await catalog.post('/validate-entity', {
        location: 'url:/proc/self/x',
        entity,
      }),
      await catalog.post(
        '/.backstage/actions/v1/actions/catalog:validate-entity/invoke',
        { location: 'url:/proc/self/x', entity: JSON.stringify(entity) },
      ),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 200]);
    expect(answers[1].text).toContain('"isValid":false');
    for (const { text } of answers) {
      expect(text).not.toContain('PATH=');
    }
  });

  it('are not read for a Location entity by validation', async () => {
    const broken = outside.resolve('broken.yaml');
    for (const path of [
      '/validate-entity',
      '/VALIDATE-ENTITY',
      '/validate-entity/',
    ]) {
      for (const spec of [
        { target: broken },
        { type: 'file', target: broken },
        { type: 'url', target: `file://${broken}` },
      ]) {
        const answer = await catalog.post(path, {
          location: 'url:https://git.example/catalog-info.yaml',
          entity: location(spec, {
            [LOCATION]: 'file:/x',
            [ORIGIN]: 'file:/x',
          }),
        });
        expect(answer.status).toBe(400);
        expect(answer.text).not.toContain(SECRET);
      }
    }
  });

  it('cannot be registered, re-targeted, tried or analyzed', async () => {
    const target = outside.resolve('broken.yaml');
    const body = { type: 'file', target };
    for (const path of ['/locations', '/locations?dryRun=true']) {
      const { status, text } = await catalog.post(path, body);
      expect([path, status]).toEqual([path, 400]);
      expect(text).toContain('must be of an allowed type');
    }
    for (const url of [target, `file://${target}`]) {
      const { text } = await catalog.post('/locations?dryRun=true', {
        type: 'url',
        target: url,
      });
      expect(text).toContain('Error');
      expect(text).not.toContain(SECRET);
      for (const type of ['file', 'url']) {
        const { text: analysis } = await catalog.post('/analyze-location', {
          location: { type, target: url },
        });
        expect(analysis).not.toContain(SECRET);
      }
    }
  });

  it.each([
    'text.yaml',
    'annotated.yaml',
    'file.yaml',
    'untyped.yaml',
    'url.yaml',
  ])('are not read for a site that names them in %s', async file => {
    const target = `http://${site.host}/${file}`;
    const trial = await catalog.post('/locations?dryRun=true', {
      type: 'url',
      target,
    });
    expect(trial.status).toBe(400);
    expect(trial.text).not.toContain(SECRET);

    const registered = await catalog.post('/locations', {
      type: 'url',
      target,
    });
    expect(registered.status).toBe(201);
    const failed = await until(async () => {
      const all = await catalog.failed();
      return all.length > 0 ? all : undefined;
    });
    expect(JSON.stringify(failed)).not.toContain(SECRET);
    await catalog.client.removeLocationById(
      JSON.parse(registered.text).location.id,
    );
    await until(async () =>
      (await catalog.failed()).length === 0 ? true : undefined,
    );
  });

  it('while validation still serves those who mean well', async () => {
    const validate = (entity: JsonObject) =>
      catalog.post('/validate-entity', {
        location: 'url:https://git.example/catalog-info.yaml',
        entity,
      });
    const read = await until(() =>
      catalog.client.getEntityByRef('component:configured'),
    );
    const { annotations } = read.metadata;
    expect(annotations?.[LOCATION]).toBe(`file:${entityFile()}`);
    expect(await validate(component('fine', annotations))).toEqual({
      status: 200,
      text: '',
    });
    expect((await validate(component('not a label'))).text).toContain(
      'not a label',
    );
    expect((await validate({ kind: 'Component' })).status).toBe(400);
  });
});
