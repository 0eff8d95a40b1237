import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { TemplateInfo } from '@backstage/plugin-scaffolder-common';
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { createActionContext } from '../__testUtils__/createActionContext';
import { createAnnotateAction } from './createAnnotateAction';
import { createCheckAction } from './createCheckAction';
import { createRegisterAction } from './createRegisterAction';
import { createWaitAction } from './createWaitAction';

const entity = (kind: string, name: string, annotations = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations },
});

const workspace = createMockDirectory();

describe('portico:catalog:check', () => {
  const place = 'url:https://github.com/larkspur/gift-cards';
  const catalog = catalogServiceMock({
    entities: [
      entity('Group', 'checkout'),
      entity('Component', 'gift-cards', {
        'backstage.io/managed-by-location': place,
      }),
    ],
  });
  const { context } = createActionContext(workspace);
  const check = (input: { exist?: string[]; free?: string[] }) =>
    createCheckAction({ catalog }).handler({ ...context, input });

  it('passes when all is as wanted', async () => {
    await expect(
      check({
        exist: ['group:default/checkout', ''],
        free: ['api:default/gift-cards'],
      }),
    ).resolves.toBeUndefined();
    await expect(check({})).resolves.toBeUndefined();
  });

  it('says what is missing, and what is taken by whom', async () => {
    await expect(
      check({
        exist: [
          'group:default/checkout',
          'Group:default/nobody',
          'system:shop',
        ],
      }),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message:
        'group:default/nobody and system:default/shop cannot be found in the catalog. Choose one that is there; nothing was made',
    });
    await expect(
      check({
        exist: ['group:checkout'],
        free: ['component:default/gift-cards'],
      }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: `The name is taken: component:default/gift-cards is in the catalog already, from ${place}. Start again with another name; nothing was made`,
    });
  });
});

describe('an attempt of a task after another', () => {
  const ref = 'component:default/gift-cards';
  const catalogInfoUrl = 'https://github.com/larkspur/gift-cards/a.yaml';

  it('may find what the first one made', async () => {
    const { context } = createActionContext(workspace);
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(() => undefined),
      }),
    });
    const check = createCheckAction({ catalog });
    await check.handler({ ...context, input: { free: [ref] } });
    catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => ({
      items: entityRefs.map(() => entity('Component', 'gift-cards')),
    }));
    await check.handler({ ...context, input: { free: [ref] } });
    const other = createActionContext(workspace).context;
    await expect(
      check.handler({ ...other, input: { free: [ref] } }),
    ).rejects.toThrow('The name is taken');
  });

  it('may find it registered', async () => {
    const { context, logged } = createActionContext(workspace);
    const addLocation = jest
      .fn()
      .mockRejectedValueOnce(new ConflictError('it exists'))
      .mockRejectedValueOnce(new NotAllowedError('not you'));
    const catalog = catalogServiceMock.mock({ addLocation });
    const config = mockServices.rootConfig();
    const register = createRegisterAction({ catalog, config });
    await register.handler({ ...context, input: { catalogInfoUrl } });
    expect(logged.join()).toContain(`${catalogInfoUrl} is registered already`);
    expect(addLocation.mock.calls[0][0]).toEqual({
      type: 'url',
      target: catalogInfoUrl,
    });
    await expect(
      register.handler({ ...context, input: { catalogInfoUrl } }),
    ).rejects.toThrow('not you');
  });
});

describe('portico:catalog:register', () => {
  it('leaves to the catalog what it finds by itself', async () => {
    const { context, logged } = createActionContext(workspace);
    const addLocation = jest.fn();
    const catalog = catalogServiceMock.mock({ addLocation });
    const config = mockServices.rootConfig({
      data: { portico: { scm: { discovered: ['localhost:7007'] } } },
    });
    const register = createRegisterAction({ catalog, config });
    const branch = 'http://localhost:7007/api/forge/shop/cards/src/branch/main';
    const catalogInfoUrl = `${branch}/catalog-info.yaml`;
    await register.handler({ ...context, input: { catalogInfoUrl } });
    expect(addLocation).not.toHaveBeenCalled();
    expect(logged).toEqual([
      expect.stringContaining(`The catalog finds ${catalogInfoUrl} by itself`),
    ]);
    const others = [
      `${branch}/services/catalog-info.yaml`,
      `${branch}/entities.yaml`,
      catalogInfoUrl.replace(':7007', ''),
      'https://github.com/shop/cards/blob/main/catalog-info.yaml',
    ];
    for (const other of others) {
      const input = { catalogInfoUrl: other };
      await register.handler({ ...context, input });
    }
    expect(addLocation.mock.calls.map(([{ target }]) => target)).toEqual(
      others,
    );
  });
});

describe('portico:catalog:wait', () => {
  const owned = {
    ...entity('Component', 'gift-cards'),
    spec: { owner: 'checkout' },
  };
  const late: Entity = {
    ...owned,
    relations: [{ type: 'ownedBy', targetRef: 'group:default/checkout' }],
  };

  it('waits until the entity is there, with its owner', async () => {
    const getEntityByRef = jest
      .fn()
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(owned)
      .mockResolvedValue(late);
    const catalog = catalogServiceMock.mock({ getEntityByRef });
    const { context, outputs } = createActionContext(workspace);
    const input = { entityRef: 'Component:gift-cards' };
    await createWaitAction({ catalog }).handler({ ...context, input });
    expect(outputs).toEqual({ found: true });
    expect(getEntityByRef).toHaveBeenCalledTimes(3);
    expect(getEntityByRef.mock.calls[0][0]).toBe(
      'component:default/gift-cards',
    );
  });

  it('goes on with a warning when it takes too long', async () => {
    const catalog = catalogServiceMock({ entities: [] });
    const { context, outputs, logged } = createActionContext(workspace);
    const input = {
      entityRef: 'component:default/gift-cards',
      timeoutSeconds: 1,
    };
    await createWaitAction({ catalog }).handler({ ...context, input });
    expect(outputs).toEqual({ found: false });
    expect(logged.join()).toContain(
      'component:default/gift-cards is not in the catalog after 1 seconds',
    );
  });
});

describe('portico:catalog:annotate', () => {
  const templateInfo: TemplateInfo = {
    entityRef: 'template:default/service',
    entity: {
      metadata: {
        name: 'service',
        annotations: { 'portico.dev/template-version': '1.2.0' },
      },
    },
  };
  const file = () =>
    readFileSync(workspace.resolve('catalog-info.yaml'), 'utf8');
  const annotate = (
    input: { path?: string; inputs?: Record<string, string | object> },
    secrets: Record<string, string> = {},
  ) => {
    const { context } = createActionContext(workspace);
    return createAnnotateAction().handler({
      ...context,
      templateInfo,
      secrets,
      input,
    });
  };

  it('notes the template, its version and the inputs on every entity', async () => {
    workspace.setContent({
      'catalog-info.yaml':
        '# Ours\nkind: Component\nmetadata:\n  name: a # short\n  annotations:\n    x.y/z: "1"\n---\nkind: API\nmetadata:\n  name: b\n',
    });
    await annotate({ inputs: { name: 'a', owner: 'group:default/checkout' } });
    expect(file()).toMatch(
      /^# Ours\nkind: Component\nmetadata:\n {2}name: a # short\n/,
    );
    const noted = {
      'portico.dev/template': 'template:default/service',
      'portico.dev/template-version': '1.2.0',
      'portico.dev/template-inputs':
        '{"name":"a","owner":"group:default/checkout"}',
    };
    const [component, api] = parseAllDocuments(file()).map(one => one.toJS());
    expect(component.metadata.annotations).toEqual({ 'x.y/z': '1', ...noted });
    expect(api.metadata.annotations).toEqual(noted);
  });

  it('keeps no secret, and nothing that is long', async () => {
    workspace.setContent({
      'catalog-info.yaml': 'kind: API\nmetadata: {name: b}\n',
    });
    const many = Array.from({ length: 40 }, (_, index) => [
      `field${index}`,
      'x'.repeat(200),
    ]);
    await annotate(
      {
        inputs: {
          name: 'a',
          apiToken: 'hidden-1',
          database: { host: 'db', password: 'hidden-2' },
          note: 'it is hidden-3',
          story: 'long '.repeat(100),
          ...Object.fromEntries(many),
        },
      },
      { USER_TOKEN: 'hidden-3' },
    );
    expect(file()).not.toContain('hidden');
    const [{ metadata }] = parseAllDocuments(file()).map(one => one.toJS());
    const noted = metadata.annotations['portico.dev/template-inputs'];
    expect(noted.length).toBeLessThanOrEqual(4000);
    expect(JSON.parse(noted)).toMatchObject({
      name: 'a',
      database: { host: 'db' },
    });
    expect(JSON.parse(noted)).not.toHaveProperty('story');
  });

  it('says what is wrong with the file', async () => {
    workspace.setContent({ 'broken.yaml': 'a: [1\n', 'list.yaml': '- a\n' });
    await expect(annotate({})).rejects.toThrow(
      'The workspace has no catalog-info.yaml',
    );
    await expect(annotate({ path: 'broken.yaml' })).rejects.toThrow(
      'It is no catalog file',
    );
    await expect(annotate({ path: 'list.yaml' })).rejects.toThrow(
      'not an entity',
    );
    await expect(annotate({ path: '../outside.yaml' })).rejects.toThrow();
  });
});
