import {
  component,
  openMemory,
  startPortal,
} from './__testUtils__/startPortal';
import { startHosts } from './__testUtils__/startHosts';
import { runIdOf } from './__testUtils__/actionsApi';

const SOURCE = 'backstage.io/source-location';
const PIPELINES = 'portico.dev/pipelines';
const SHOP = encodeURIComponent('component:default/shop');

describe('the API of pipelines', () => {
  let hosts: Awaited<ReturnType<typeof startHosts>>;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  const knex = openMemory();

  beforeAll(async () => {
    hosts = await startHosts();
    const source = { [SOURCE]: hosts.source };
    const many = Array.from({ length: 60 }, (_, i) =>
      component(`many-${i}`, source, 'group:default/other'),
    );
    const entities = [
      component('shop', source),
      component('secret', source),
      component('jenkins', { ...source, [PIPELINES]: 'jenkins:shop/api' }),
      component('gone', {
        [SOURCE]: hosts.source.replace('octo-repo', 'other'),
      }),
      component('odd', { [PIPELINES]: 'tekton:shop' }),
      component('no-job', { [PIPELINES]: 'jenkins:../admin' }),
      component('no-jenkins', { [PIPELINES]: 'jenkins:eu:shop' }),
      component('nowhere', {}),
      component('file', { [SOURCE]: 'file:/x/catalog-info.yaml' }),
      component('github', { [SOURCE]: 'url:https://github.com/a/b/' }),
      component('gitlab', { [SOURCE]: 'url:https://gitlab.com/a/b/-/tree/x/' }),
      component('elsewhere', { [SOURCE]: 'url:https://git.example/a/b/' }),
      component('traversal', {
        [PIPELINES]: `gitea:${hosts.host}/../admin`,
      }),
      ...many,
    ];
    portal = await startPortal({
      forgeUrl: hosts.url,
      config: hosts.config,
      entities,
      knex,
    });
  });
  afterAll(async () => {
    await portal?.stop();
    await hosts?.stop();
    await knex.destroy();
  });
  beforeEach(() => {
    hosts.setFault(undefined);
    hosts.requests.length = 0;
  });

  const list = (name: string, more = '', user = 'ann') =>
    portal.call(`/runs?entity=component:default/${name}${more}`, { user });

  it('lists runs of the entity, as who asks', async () => {
    const { status, body, headers } = await list('shop', '&limit=2');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({
      items: [{ number: 45 }, { number: 44, conclusion: 'failure' }],
      cursor: '2',
      provider: {
        id: 'forge',
        title: 'Forge',
        can: { trigger: true, rerun: true, cancel: true },
      },
    });
    expect(body.none).toBeUndefined();
    const next = await list('shop', `&limit=2&cursor=${body.cursor}`, 'ben');
    expect(next.body.items[0].number).toBe(43);
    const [anns, bens] = hosts.requests.map(one => one.headers.authorization);
    expect(anns).toMatch(/^Bearer .*ann/);
    expect(bens).toMatch(/^Bearer .*ben/);

    const branch = await list('shop', '&branch=feature&status=completed');
    expect(branch.body.items).toHaveLength(4);
    const jenkins = await list('jenkins', '&limit=3');
    expect(jenkins.body).toMatchObject({
      items: [{ number: 45 }, { number: 44 }, { number: 43 }],
      provider: { id: 'jenkins' },
    });
  });

  it('refuses those who may not see it, and what is no request', async () => {
    expect((await list('shop', '', '')).status).toBe(401);
    expect((await list('shop', '', 'guest')).status).toBe(403);
    expect((await list('secret')).status).toBe(200);
    expect((await list('secret', '', 'ben')).status).toBe(404);
    expect((await list('none')).status).toBe(404);
    expect(hosts.requests).toHaveLength(1);

    for (const [path, message] of [
      ['/runs', /'entity'/],
      ['/runs?entity=shop', /kind:namespace\/name/],
      ['/runs?entity=component:default/shop&limit=1000', /'limit'/],
      ['/runs?entity=component:default/shop&status=odd', /'status'/],
      ['/runs?entity=component:default/shop&cursor=x', /'cursor'/],
      [`/runs/${SHOP}/..%2f..%2fadmin`, /'runId'/],
      [`/logs/${SHOP}/1/2?offset=-1`, /'offset'/],
      [`/logs/${SHOP}/1/2?wait=60000`, /'wait'/],
    ] as const) {
      const { status, body } = await portal.call(path);
      expect([path, status]).toEqual([path, 400]);
      expect(body.error.message).toMatch(message);
    }
  });

  it.each([
    ['nowhere', 'no-source-location', /annotation portico\.dev\/pipelines/],
    ['file', 'no-source-location', /./],
    ['no-job', 'no-source-location', /jenkins:<folder>/],
    ['traversal', 'no-source-location', /owner\/name/],
    ['odd', 'unknown-provider', /gitea, github, gitlab, jenkins/],
    ['no-jenkins', 'unknown-host', /pipelines\.jenkins/],
    ['elsewhere', 'unknown-host', /integrations/],
    ['github', 'no-credentials', /integrations\.github \(github\.com\)/],
    ['gitlab', 'no-credentials', /integrations\.gitlab \(gitlab\.com\)/],
  ])('says why %s has no pipelines: %s', async (name, reason, action) => {
    const { status, body } = await list(name);
    expect(status).toBe(200);
    expect(body.items).toEqual([]);
    expect(body.none.reason).toBe(reason);
    expect(body.none.action).toMatch(action);
    expect(hosts.requests).toHaveLength(0);
    const ref = encodeURIComponent(`component:default/${name}`);
    const run = await portal.call(`/runs/${ref}/1`);
    expect(run.status).toBe(404);
    expect(run.body.error.message).toContain(body.none.action);
  });

  it('says that nothing ran yet', async () => {
    hosts.setFault(({ path }) =>
      path.endsWith('/actions/runs')
        ? { body: { total_count: 0, workflow_runs: [] } }
        : undefined,
    );
    const { body } = await list('shop', '&limit=7');
    expect(body).toMatchObject({
      items: [],
      provider: { id: 'forge' },
      none: {
        reason: 'no-workflows',
        action: expect.stringMatching(/\.github\/workflows/),
      },
    });
    const branch = await list('shop', '&limit=7&branch=x');
    expect(branch.body.none).toBeUndefined();
  });

  it('shows a run, its workflows and its log', async () => {
    const { body } = await portal.call(`/runs/${SHOP}/${runIdOf(44)}`);
    expect(body.provider.title).toBe('Forge');
    expect(body.run).toMatchObject({
      id: runIdOf(44),
      workflow: 'CI',
      jobs: [
        {
          name: 'build',
          conclusion: 'failure',
          steps: [{ number: 1 }, { number: 2, firstLine: 7 }],
        },
        { name: 'deploy (eu)', conclusion: 'skipped' },
      ],
    });
    const [build, deploy] = body.run.jobs;
    expect(deploy.needs).toEqual([build.id]);
    expect((await portal.call(`/runs/${SHOP}/1`)).status).toBe(404);

    const workflows = await portal.call(`/workflows/${SHOP}`);
    expect(workflows.body).toEqual({
      items: [{ id: 'ci.yml', name: 'CI' }],
      defaultBranch: 'main',
    });

    const log = '</script>\u001b[31mred\u001b[0m ✓\n';
    hosts.state.world.log = log;
    const path = `/logs/${SHOP}/${runIdOf(44)}/${build.id}`;
    const said = async (query: string) => {
      const { body: text, headers } = await portal.call(path + query);
      const [next, done, more, awaited] = [
        'next',
        'done',
        'more',
        'awaited',
      ].map(name => headers.get(`x-log-${name}`));
      return { body: text, next, done, more, awaited };
    };
    const next = `${Buffer.byteLength(log)}`;
    const both = { next, more: 'false', awaited: 'true' };
    expect(await said('')).toEqual({ ...both, body: log, done: 'false' });
    hosts.state.world.logEnded = true;
    expect(await said(`?offset=${next}&wait=5000`)).toEqual({
      ...both,
      body: '',
      done: 'true',
    });
    const raw = await portal.call(`${path}/raw`);
    expect(raw.body).toBe(log);
    expect(raw.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(raw.headers.get('x-content-type-options')).toBe('nosniff');
    expect(raw.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await portal.call(`/logs/${SHOP}/1/2/raw`)).status).toBe(404);
  });

  it('lets owners start, repeat and cancel, and nobody else', async () => {
    const run = `/runs/${SHOP}/${runIdOf(45)}`;
    const start = JSON.stringify({ workflow: 'ci.yml', ref: 'main' });
    const calls: [string, string | undefined][] = [
      [`/runs/${SHOP}`, start],
      [`${run}/rerun`, undefined],
      [`${run}/cancel`, undefined],
    ];
    for (const [path, body] of calls) {
      const init = { method: 'POST', body };
      const refused = await portal.call(path, { ...init, user: 'ben' });
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toMatch(/its owners do that/);
      expect((await portal.call(path, { ...init, user: '' })).status).toBe(401);
    }
    expect(hosts.state.actions).toEqual([]);
    for (const [path, body] of calls) {
      const { status } = await portal.call(path, { method: 'POST', body });
      expect(status).toBe(204);
    }
    expect(hosts.state.actions.splice(0)).toEqual([
      { verb: 'trigger', ref: 'main' },
      { verb: 'rerun', runId: runIdOf(45) },
      { verb: 'cancel', runId: runIdOf(45) },
    ]);
    const odd = await portal.call(`/runs/${SHOP}`, {
      method: 'POST',
      body: JSON.stringify({ workflow: 'ci.yml' }),
    });
    expect(odd.status).toBe(400);
    expect(odd.body.error.message).toMatch(/'ref'/);
  });

  it('does with its own account only what the entity itself is part of', async () => {
    const path = `/runs/${encodeURIComponent('component:default/jenkins')}`;
    const { status, body } = await portal.call(path, {
      method: 'POST',
      body: JSON.stringify({ ref: 'main' }),
    });
    expect(status).toBe(403);
    expect(body.error.message).toMatch(/pipelines\.controlAnywhere/);
    expect(hosts.requests).toHaveLength(0);
  });

  it('gathers the newest runs of what my teams own, and what failed of it', async () => {
    hosts.setFault(({ path }) =>
      path.includes('/jenkins/')
        ? { status: 500, body: 'jenkins-secret' }
        : undefined,
    );
    const { status, body } = await portal.call('/runs/mine');
    expect(status).toBe(200);
    expect(
      body.items.map((one: { entityRef: string; run: { number: number } }) => [
        one.entityRef,
        one.run.number,
      ]),
    ).toEqual([
      ['component:default/secret', 45],
      ['component:default/shop', 45],
    ]);
    expect(
      body.failures.map((one: { entityRef: string }) => one.entityRef),
    ).toEqual(['component:default/gone', 'component:default/jenkins']);
    expect(body.failures[1].message).toMatch(/Jenkins \(main\).*500/);
    expect(JSON.stringify(body)).not.toContain('jenkins-secret');
    expect(body).toMatchObject({ without: 9, truncated: false });

    const many = await portal.call('/runs/mine', { user: 'ben' });
    expect(many.body.items).toHaveLength(50);
    expect(many.body.truncated).toBe(true);
  });

  it('passes on that its host is slow, and stays well', async () => {
    hosts.setFault(() => ({ body: '', hangs: true }));
    const { status, body } = await list('shop', '&limit=11');
    expect(status).toBe(503);
    expect(body.error.message).toMatch(
      /^The forge did not answer within 2 seconds/,
    );
    hosts.setFault(undefined);
    expect((await list('shop', '&limit=12')).status).toBe(200);
  });
});
