import { git, removeTemporaryFolders } from '@portico/test-utils';
import { PortalClient } from './__testUtils__/PortalClient';
import { ScriptedRunner } from './__testUtils__/ScriptedRunner';
import { startPortal } from './__testUtils__/startPortal';

const SIMPLE = `name: CI
on: { push: { branches: [main] }, workflow_dispatch: {} }
jobs:
  test: { runs-on: x, steps: [{ run: echo }] }
`;

const job = (more: string) => `{ runs-on: x, steps: [{ run: echo }], ${more} }`;

describe('runs', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let client: PortalClient;
  let runner: ScriptedRunner;

  beforeAll(async () => {
    portal = await startPortal({
      forge: { actions: { limits: { openRuns: 3, workflows: 4 } } },
    });
    client = new PortalClient(portal.url);
    runner = new ScriptedRunner(portal.url);
  });
  afterAll(async () => {
    await portal?.stop();
    await removeTemporaryFolders();
  });

  const states = async (name: string, run: number) =>
    Object.fromEntries(
      (await client.jobs(name, run)).map(({ name: key, ...one }) => [
        key,
        one.conclusion ?? one.status,
      ]),
    );
  const takeAll = async () => {
    const taken: Record<string, any> = {};
    for (;;) {
      const one = await runner.acquire();
      if (!one) {
        return taken;
      }
      taken[one.jobName] = one;
    }
  };
  const finish = async (name: string) => {
    for (const run of await client.runs(name, '?status=queued')) {
      await client.call('POST', `/${name}/actions/runs/${run.id}/force-cancel`);
    }
  };

  it('go from a push to their end, in the shapes of GitHub', async () => {
    const { sha } = await client.publish('shop', { 'ci.yml': SIMPLE });
    const [run, ...others] = await client.runs('shop');
    expect(others).toEqual([]);
    const html = `${portal.url}/team-shop/shop/actions/runs/${run.id}`;
    expect(run).toMatchObject({
      name: 'CI',
      path: '.github/workflows/ci.yml',
      display_title: 'Add workflows',
      run_number: 1,
      run_attempt: 1,
      event: 'push',
      status: 'queued',
      conclusion: null,
      head_branch: 'main',
      head_sha: sha,
      head_commit: { id: sha, author: { name: 'Ann' } },
      actor: { login: 'system' },
      html_url: html,
      repository: { full_name: 'team-shop/shop' },
    });
    const assigned = await runner.take();
    expect(assigned).toMatchObject({
      jobKey: 'test',
      workflow: SIMPLE,
      leaseSeconds: 30,
      needs: {},
      secrets: {},
      timeoutMinutes: 60,
      run: {
        id: run.id,
        sha,
        ref: 'refs/heads/main',
        repository: { owner: 'team-shop', name: 'shop' },
      },
      github: { ref_name: 'main', run_number: '1', event_name: 'push' },
    });
    expect((await client.runs('shop'))[0].status).toBe('in_progress');
    expect(await runner.log(assigned, 0, 'hällo\n')).toBe(7);
    expect((await runner.step(assigned)).status).toBe(204);
    const [running] = await client.jobs('shop', run.id);
    expect(running.steps).toEqual([
      expect.objectContaining({ status: 'in_progress', first_line: 0 }),
    ]);
    expect(await client.log('shop', running.id, 0)).toMatchObject({
      text: 'hällo\n',
      next: 7,
      done: false,
    });
    await runner.complete(assigned);
    const ended = await client.get(`/shop/actions/runs/${run.id}`);
    expect(ended).toMatchObject({ status: 'completed', conclusion: 'success' });
    expect(ended.completed_at).toEqual(expect.any(String));
    expect(await client.log('shop', running.id, 7)).toMatchObject({
      text: '',
      done: true,
    });
    const checks = await client.get(`/shop/commits/${sha}/check-runs`);
    expect(checks).toMatchObject({
      total_count: 1,
      check_runs: [{ name: 'test', conclusion: 'success', head_sha: sha }],
    });
    const stand = await client.get(`/shop/actions/checks?shas=${sha}`);
    const state = { sha, status: 'completed', conclusion: 'success' };
    expect(stand).toEqual([
      { ...state, name: 'CI', run_id: run.id, html_url: html },
    ]);
    const told = portal.events.filter(({ topic }) => /pipelines/.test(topic));
    expect(told.length).toBeGreaterThan(3);
    const repository = {
      host: new URL(portal.url).host,
      owner: 'team-shop',
      name: 'shop',
    };
    expect(told[0]).toEqual({
      topic: 'pipelines.run.changed',
      eventPayload: { repository, runId: `${run.id}` },
    });
    expect(told.filter(({ topic }) => /completed/.test(topic))).toEqual([
      {
        topic: 'pipelines.run.completed',
        eventPayload: {
          repository,
          runId: `${run.id}`,
          branch: 'main',
          conclusion: 'success',
          workflow: 'CI',
          url: html,
        },
      },
    ]);
  });

  it('that cannot be read fail with the line and what is wrong', async () => {
    await client.publish('wrong', {
      'broken.yml': 'on: push\njobs:\n  a: [}\n',
      'key.yml': `on: push
jobs:
  bad: { runs-on: x, container: node, steps: [{ run: echo }] }
  after: ${job('needs: bad')}
  fine: ${job('')}
`,
      'large.yml': `on: push\n# ${'x'.repeat(140_000)}\n`,
      'other.yml': `on: { push: { branches: [other] } }\njobs: {}\n`,
      'surplus.yml': SIMPLE,
    });
    const runs = await client.runs('wrong');
    expect(runs.map(({ path, conclusion }) => [path, conclusion])).toEqual([
      ['.github/workflows', 'failure'],
      ['.github/workflows/large.yml', 'failure'],
      ['.github/workflows/key.yml', null],
      ['.github/workflows/broken.yml', 'failure'],
    ]);
    const [surplus, large, key, broken] = runs;
    const errorOf = async ({ id }: any) =>
      (await client.jobs('wrong', id))[0].error;
    expect(await errorOf(surplus)).toContain(
      "5 workflow files are more than 'forge.actions.limits.workflows' allows: .github/workflows/surplus.yml",
    );
    expect(await errorOf(large)).toBe(
      '.github/workflows/large.yml:1:1: The file has 137 KB, and a workflow may have 128.',
    );
    expect(await errorOf(broken)).toMatch(/broken\.yml:3:\d+: /);
    expect(await errorOf(key)).toMatch(/key\.yml:3:\d+: job bad: .*container/);
    expect(await states('wrong', key.id)).toEqual({
      bad: 'failure',
      after: 'skipped',
      fine: 'queued',
    });
    const [{ id }] = await client.jobs('wrong', broken.id);
    const log = await client.log('wrong', id, 0);
    expect(log.text).toMatch(/^##\[error\].*broken\.yml:3/);
    expect(log).toMatchObject({
      done: true,
      next: Buffer.byteLength(log.text),
    });
    expect((await client.log('wrong', id)).text).toBe(log.text);
    await runner.complete(await runner.take());
    expect((await client.runs('wrong', '?status=failure')).length).toBe(4);
  });

  it('follow needs, conditions, outputs and matrices', async () => {
    await client.publish('graph', {
      'ci.yml': `on: push
jobs:
  build: ${job('outputs: { tag: x }')}
  flaky: ${job('continue-on-error: true')}
  test: ${job(
    'needs: build, strategy: { max-parallel: 2, matrix: { n: [1, 2, 3] } }',
  )}
  deploy: ${job(`needs: [build, flaky], if: "needs.build.outputs.tag == 'v1'"`)}
  other: ${job(`needs: build, if: "needs.build.outputs.tag == 'v2'"`)}
  late: ${job('needs: test')}
  always: ${job('needs: test, if: always()')}
  failed: ${job('needs: late, if: failure()')}
`,
    });
    const [{ id }] = await client.runs('graph');
    const first = await takeAll();
    expect(Object.keys(first)).toEqual(['build', 'flaky']);
    expect(await states('graph', id)).toMatchObject({
      build: 'in_progress',
      'test (1)': 'waiting',
      always: 'waiting',
    });
    await runner.complete(first.build, 'success', { outputs: { tag: 'v1' } });
    await runner.complete(first.flaky, 'failure');
    const second = await takeAll();
    expect(Object.keys(second).sort()).toEqual([
      'deploy',
      'test (1)',
      'test (2)',
    ]);
    expect(second.deploy.needs).toEqual({
      build: { result: 'success', outputs: { tag: 'v1' } },
      flaky: { result: 'success', outputs: {} },
    });
    expect(second['test (2)']).toMatchObject({
      jobKey: 'test:2',
      matrix: { n: 2 },
    });
    await runner.complete(second.deploy);
    // one that fails ends the others: one that waits at once, one that runs is asked
    await runner.complete(second['test (1)'], 'failure', { error: 'no luck' });
    const renewed = await runner.tell(second['test (2)'], 'renew');
    expect(await renewed.json()).toEqual({ cancel: true });
    await runner.complete(second['test (2)'], 'cancelled');
    const third = await takeAll();
    expect(Object.keys(third).sort()).toEqual(['always', 'failed']);
    await runner.complete(third.always);
    await runner.complete(third.failed);
    expect(await states('graph', id)).toEqual({
      build: 'success',
      flaky: 'failure',
      'test (1)': 'failure',
      'test (2)': 'cancelled',
      'test (3)': 'cancelled',
      deploy: 'success',
      other: 'skipped',
      late: 'skipped',
      always: 'success',
      failed: 'success',
    });
    const [run] = await client.runs('graph');
    expect(run.conclusion).toBe('failure');
    const jobs = await client.jobs('graph', id);
    const named = (name: string) => jobs.find(one => one.name === name);
    expect(named('test (1)').error).toBe('no luck');
    expect(named('late').needs).toEqual(
      ['test (1)', 'test (2)', 'test (3)'].map(one => named(one).id),
    );
  });

  it('begin with pushes that are for them, and are limited', async () => {
    const { copy, push } = await client.publish('filters', {
      'ci.yml': `on: { push: { branches: [main], paths: ['src/**'] } }
jobs: { a: ${job('')} }
`,
      'tags.yml': `on: { push: { tags: ['v*'] } }\njobs: { a: ${job('')} }\n`,
    });
    const names = async () =>
      (await client.runs('filters')).map(
        ({ name, head_branch: branch }) => `${name.slice(18)} ${branch}`,
      );
    // what a first push changes is not known, so that it passes
    expect(await names()).toEqual(['ci.yml main']);
    await push({ 'README.md': '# Shop' });
    await push({ 'src/a.js': '1' }, 'Change [skip ci]');
    expect(await names()).toEqual(['ci.yml main']);
    await push({ 'src/a.js': '2' });
    await git(copy, 'tag', '--annotate', '--message', 'One', 'v1');
    await git(copy, 'push', '--quiet', 'origin', 'v1', 'HEAD:refs/heads/side');
    await git(copy, 'push', '--quiet', 'origin', ':side');
    expect(await names()).toEqual([
      'tags.yml v1',
      'ci.yml main',
      'ci.yml main',
    ]);
    await push({ 'src/a.js': '3' });
    const [refused] = await client.runs('filters');
    expect(refused).toMatchObject({ run_number: 3, conclusion: 'failure' });
    const [{ error }] = await client.jobs('filters', refused.id);
    expect(error).toContain('3 runs of this repository are under way or wait');
    expect((await client.runs('filters', '?branch=v1')).length).toBe(1);
    const page = await client.get('/filters/actions/runs?per_page=1&page=2');
    expect(page).toMatchObject({ total_count: 4 });
    expect(page.workflow_runs).toHaveLength(1);
    await finish('filters');
    // it can be repeated when there is room
    const rerun = `/filters/actions/runs/${refused.id}/rerun`;
    expect((await client.call('POST', rerun)).status).toBe(201);
    expect((await client.runs('filters'))[0].status).toBe('queued');
    await finish('filters');
  });

  it('are started by hand, repeated and cancelled', async () => {
    const inputs = '{ set: { type: choice, options: [a, b], required: true } }';
    await client.publish('hand', {
      'go.yml': `name: Go
run-name: Go \${{ inputs.set }}
on: { workflow_dispatch: { inputs: ${inputs} } }
jobs:
  a: ${job('')}
  b: ${job('needs: a')}
  clean: ${job('needs: a, if: always()')}
`,
      'push.yml': `on: { push: { branches: [x] } }\njobs: { a: ${job('')} }\n`,
    });
    expect(await client.runs('hand')).toEqual([]);
    const { workflows } = await client.get('/hand/actions/workflows');
    expect(workflows).toMatchObject([
      { name: 'Go', path: '.github/workflows/go.yml', state: 'active' },
      { name: '.github/workflows/push.yml' },
    ]);
    const dispatch = async (file: string | number, body: object) => {
      const to = `/hand/actions/workflows/${file}/dispatches`;
      const answer = await client.call('POST', to, body);
      const text = await answer.text();
      return `${answer.status} ${text && JSON.parse(text).error.message}`;
    };
    const refused: Array<[string, object, RegExp]> = [
      ['go.yml', { ref: 'nowhere' }, /400 There is no branch or tag 'nowhere'/],
      ['none.yml', { ref: 'main' }, /404 .*there is go\.yml, push\.yml/],
      ['push.yml', { ref: 'main' }, /400 .*add 'workflow_dispatch'/],
      ['go.yml', { ref: 'main' }, /400 .*`set` is needed/],
      ['go.yml', { ref: 'main', inputs: { set: 'c' } }, /400 .*one of: a, b/],
      ['go.yml', {}, /400 The request is not valid: 'ref'/],
    ];
    for (const [file, body, wanted] of refused) {
      expect(await dispatch(file, body)).toMatch(wanted);
    }
    const right = { ref: 'main', inputs: { set: 'b' } };
    expect(await dispatch(workflows[0].id, right)).toBe('204 ');
    const [run] = await client.runs('hand');
    expect(run).toMatchObject({
      display_title: 'Go b',
      event: 'workflow_dispatch',
      workflow_id: workflows[0].id,
    });
    const path = `/hand/actions/runs/${run.id}`;
    const a = await runner.take();
    expect(a).toMatchObject({ inputs: { set: 'b' } });
    expect((await client.call('POST', `${path}/rerun`)).status).toBe(409);
    expect((await client.call('POST', `${path}/cancel`)).status).toBe(202);
    const renewed = await runner.tell(a, 'renew');
    expect(await renewed.json()).toEqual({ cancel: true });
    await runner.step(a);
    await runner.complete(a, 'cancelled');
    const clean = await runner.take();
    expect(clean.jobKey).toBe('clean');
    expect(clean.needs).toEqual({ a: { result: 'cancelled', outputs: {} } });
    await runner.complete(clean);
    expect(await states('hand', run.id)).toEqual({
      a: 'cancelled',
      b: 'cancelled',
      clean: 'success',
    });
    expect((await client.get(path)).conclusion).toBe('cancelled');
    expect((await client.jobs('hand', run.id))[0].steps).toMatchObject([
      { status: 'completed', conclusion: 'cancelled' },
    ]);
    expect((await client.call('POST', `${path}/cancel`)).status).toBe(409);

    expect((await client.call('POST', `${path}/rerun`)).status).toBe(201);
    expect(await client.get(path)).toMatchObject({
      run_attempt: 2,
      status: 'queued',
      conclusion: null,
      completed_at: null,
    });
    const again = await runner.take();
    expect(again.run.attempt).toBe(2);
    expect(again.jobId).not.toBe(a.jobId);
    const all = await client.get(`${path}/jobs?filter=all`);
    expect(all.total_count).toBe(6);
    const before = await client.get(`${path}/attempts/1/jobs`);
    expect(before.jobs[0]).toMatchObject({ conclusion: 'cancelled' });
    // one that does not listen loses its lease
    const force = await client.call('POST', `${path}/force-cancel`);
    expect(force.status).toBe(202);
    expect((await client.get(path)).conclusion).toBe('cancelled');
    expect((await runner.tell(again, 'renew')).status).toBe(409);
    expect((await runner.step(again)).status).toBe(409);
  });

  it('are for those who may see them, and go with their repository', async () => {
    await client.publish('hidden', { 'ci.yml': SIMPLE });
    await client.publish('seen', { 'ci.yml': SIMPLE });
    const [run] = await client.runs('hidden');
    const path = `/actions/runs/${run.id}`;
    const nobody = (method: string, to: string) =>
      client.call(method, to, undefined, '');
    expect((await nobody('GET', `/hidden${path}`)).status).toBe(401);
    expect((await nobody('POST', `/hidden${path}/cancel`)).status).toBe(401);
    // of another repository
    expect((await client.call('GET', `/seen${path}`)).status).toBe(404);
    const [{ id }] = await client.jobs('hidden', run.id);
    const foreign = `/seen/actions/jobs/${id}/logs`;
    expect((await client.call('GET', foreign)).status).toBe(404);
    expect((await client.call('GET', '/seen/actions/runs/x')).status).toBe(400);
    const checks = '/seen/commits/nowhere/check-runs';
    expect((await client.call('GET', checks)).status).toBe(404);
    const ofCommits = '/seen/actions/checks?shas=';
    expect((await client.call('GET', `${ofCommits}main`)).status).toBe(400);
    expect(await client.get(`${ofCommits}${'f'.repeat(40)}`)).toEqual([]);
    expect((await nobody('GET', `${ofCommits}${run.head_sha}`)).status).toBe(
      401,
    );

    const user = 'Bearer mock-user-token';
    const gone = await client.call('DELETE', '/hidden', undefined, user);
    expect(gone.status).toBe(204);
    await client.createRepository('hidden');
    expect(await client.runs('hidden')).toEqual([]);
    const next = await runner.take();
    expect(next.run.repository.name).toBe('seen');
    await runner.complete(next);
    expect(await runner.acquire()).toBeUndefined();
  });

  it('of 256 jobs are there with the push', async () => {
    const list = JSON.stringify([...Array(16).keys()]);
    const { push } = await client.publish('large', {
      'ci.yml': `on: push
jobs:
  a: ${job(`strategy: { max-parallel: 3, matrix: { a: ${list}, b: ${list} } }`)}
`,
    });
    await push({ 'README.md': 'x' });
    const [{ id }] = await client.runs('large');
    expect((await client.jobs('large', id)).length).toBe(100);
    const jobs = await client.get(
      `/large/actions/runs/${id}/jobs?per_page=100&page=3`,
    );
    expect(jobs).toMatchObject({ total_count: 256 });
    expect(jobs.jobs).toHaveLength(56);
    await finish('large');
    expect((await client.runs('large'))[0].conclusion).toBe('cancelled');
    // in all of these
    expect(portal.logs).toEqual([]);
  });
});

describe('runs without a runner', () => {
  afterAll(removeTemporaryFolders);

  it('are none, and who asks for one hears why', async () => {
    const portal = await startPortal({ forge: { runner: { enabled: true } } });
    const client = new PortalClient(portal.url);
    await client.publish('shop', { 'ci.yml': SIMPLE });
    expect(await client.runs('shop')).toEqual([]);
    const to = '/shop/actions/workflows/ci.yml/dispatches';
    const answer = await client.call('POST', to, { ref: 'main' });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("'forge.runner.token' is not set");
    const runner = new ScriptedRunner(portal.url);
    await expect(runner.acquire()).rejects.toThrow('403');
    await portal.stop();
  });
});
