import { createMockDirectory } from '@backstage/backend-test-utils';
import { until } from '@portico/test-utils';
import { answerActions, runIdOf } from './__testUtils__/actionsApi';
import { answerJenkins } from './__testUtils__/jenkinsApi';
import { startCatalogPortal } from './__testUtils__/startCatalogPortal';
import type { HostState } from './__testUtils__/startContractHost';
import { ServerRequest, startServer } from './__testUtils__/startServer';
import { World } from './__testUtils__/World';

const SOURCE = 'backstage.io/source-location';
const PIPELINES = 'portico.dev/pipelines';
const REPOSITORY = '/git/api/v1/repos/octo-org/octo-repo';

const entity = (
  kind: string,
  name: string,
  spec: object,
  annotations: Record<string, string> = {},
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, annotations },
  spec,
});
const component = (
  name: string,
  annotations: Record<string, string>,
  owner = 'shop',
) =>
  entity(
    'Component',
    name,
    { type: 'service', lifecycle: 'production', owner },
    annotations,
  );
const toYaml = (entities: object[]) =>
  entities.map(one => JSON.stringify(one)).join('\n---\n');

// of the repository itself, which the catalog reads from there
const described = toYaml([component('described', {})]);

function answerGitea(request: ServerRequest, state: HostState) {
  if (request.path === `${REPOSITORY}/contents/catalog-info.yaml`) {
    const content = Buffer.from(described).toString('base64');
    return { body: { encoding: 'base64', content } };
  }
  return (
    answerActions('gitea', '/git/api/v1', request, state) ??
    answerJenkins(request, state) ?? { status: 404, body: {} }
  );
}

function configure({ host, url }: { host: string; url: string }, file: string) {
  const target = `${url}/git/octo-org/octo-repo/src/branch/main/catalog-info.yaml`;
  const jenkins = { name: 'main', baseUrl: `${url}/jenkins`, username: 'me' };
  return {
    app: { baseUrl: 'http://portal.example' },
    backend: { baseUrl: 'http://portal.example' },
    integrations: {
      gitea: [
        { host, baseUrl: `${url}/git`, username: 'me', password: 'secret' },
      ],
    },
    pipelines: {
      freshFor: { milliseconds: 1 },
      poll: { enabled: false },
      jenkins: [{ ...jenkins, apiToken: 'secret' }],
    },
    catalog: {
      rules: [{ allow: ['API', 'Component', 'Group', 'User'] }],
      locations: [
        { type: 'file', target: file },
        { type: 'url', target },
      ],
    },
  };
}

describe('the entities of the real catalog', () => {
  const state: HostState = { world: new World(), actions: [] };
  const folder = createMockDirectory();
  let server: Awaited<ReturnType<typeof startServer>>;
  let portal: Awaited<ReturnType<typeof startCatalogPortal>>;

  beforeAll(async () => {
    server = await startServer(request => answerGitea(request, state));
    const at = (path: string) => ({
      [SOURCE]: `url:${server.url}/git/${path}`,
    });
    const named = { [PIPELINES]: `gitea:${server.host}/octo-org/octo-repo` };
    const entities = [
      entity('Group', 'shop', { type: 'team', children: [] }),
      entity('Group', 'other', { type: 'team', children: [] }),
      entity('User', 'ann', { memberOf: ['shop'] }),
      component('folder', at('octo-org/octo-repo/src/branch/main/')),
      component('bare', at('Octo-Org/Octo-Repo')),
      component('own', at('octo-org/octo-repo/'), 'user:ann'),
      component('theirs', at('octo-org/octo-repo/'), 'other'),
      component('named', named),
      component('built', { [PIPELINES]: 'jenkins:shop/api' }),
      component('local', {}),
      component('like', at('octo-org/octo-repo-2/src/branch/main/')),
      component('wild', at('octo-org/octo_repo/src/branch/main/')),
      entity(
        'API',
        'contract',
        { type: 'x', lifecycle: 'x', owner: 'shop', definition: 'x' },
        at('octo-org/octo-repo/'),
      ),
    ];
    folder.setContent({ 'catalog-info.yaml': toYaml(entities) });
    const file = folder.resolve('catalog-info.yaml');
    portal = await startCatalogPortal(configure(server, file));
    const count = async () => {
      const { body } = await portal.get('/catalog/entities/by-query?limit=0');
      return body.totalItems;
    };
    // and the two locations themselves
    const all = entities.length + 1 + 2;
    await until(async () => (await count()) === all, 40_000);
  });
  afterAll(async () => {
    await portal?.stop();
    await server?.stop();
    folder.remove();
  });

  const ofRepository = [
    'described',
    'folder',
    'bare',
    'own',
    'theirs',
    'named',
  ];
  const event = (runId: string) => ({
    repository: { host: server.host, owner: 'OCTO-ORG', name: 'octo-repo' },
    runId,
  });

  it('have their runs, wherever their code is said to be', async () => {
    const numbers = async (name: string) => {
      const ref = `component:default/${name}`;
      const { body } = await portal.get(
        `/pipelines/runs?entity=${ref}&limit=1`,
      );
      return body.none?.reason ?? body.items?.[0]?.number ?? body.error.name;
    };
    const found = [...ofRepository, 'built', 'local', 'like', 'missing'];
    expect(await Promise.all(found.map(numbers))).toEqual([
      ...ofRepository.map(name => (name === 'bare' ? 'NotFoundError' : 45)),
      45,
      'no-source-location',
      'NotFoundError',
      'NotFoundError',
    ]);
  });

  it('are gathered for those whose teams own them', async () => {
    const { status, body } = await portal.get('/pipelines/runs/mine');
    expect(status).toBe(200);
    const refs = (list: { entityRef: string }[]) =>
      list.map(({ entityRef }) => entityRef.split('/')[1]).sort();
    expect(refs(body.items)).toEqual(
      ['built', 'described', 'folder', 'named', 'own'].sort(),
    );
    // the stand-in has one repository, and tells large letters apart
    expect(refs(body.failures)).toEqual(['bare', 'like', 'wild']);
    expect(body).toMatchObject({ without: 1, truncated: false });
  });

  it('hear of the runs of their repository, and no others do', async () => {
    await portal.publish('pipelines.run.changed', event('7'));
    const channels = () =>
      new Set(portal.heard.signals.map(({ channel }) => channel));
    await until(() => channels().size >= ofRepository.length + 1);
    expect(channels()).toEqual(
      new Set([
        ...ofRepository.map(name => `pipelines:component:default/${name}`),
        'pipelines:api:default/contract',
      ]),
    );
  });

  it('have owners, who hear that the default branch broke', async () => {
    const { world } = state;
    const [running, , good] = world.runs;
    world.runs.splice(0, 2);
    await portal.publish('pipelines.run.completed', event(runIdOf(43)));
    world.runs.unshift({ ...good, number: 46, outcome: 'failed' });
    await portal.publish('pipelines.run.completed', event(runIdOf(46)));
    const told = () =>
      portal.heard.notifications.map(({ recipients, payload }) => [
        payload.title,
        recipients.type === 'entity' ? recipients.entityRef : undefined,
      ]);
    const owners: Record<string, string> = {
      own: 'user:default/ann',
      theirs: 'group:default/other',
    };
    const expected = ofRepository
      .filter(name => name !== 'bare')
      .map(name => [
        `The pipeline of ${name} is broken`,
        [owners[name] ?? 'group:default/shop'],
      ]);
    await until(() => told().length >= expected.length);
    expect(told().sort()).toEqual(expected.sort());
    expect(running.number).toBe(45);
  });
});
