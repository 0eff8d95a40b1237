import {
  removeTemporaryFolders,
  startPostgres,
  temporaryFolder,
  until,
} from '@portico/test-utils';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { as, PortalClient, serviceFiles } from './__testUtils__/PortalClient';
import { RUNNER_TOKEN, startPortal } from './__testUtils__/startPortal';

const run = promisify(execFile);
const CI = {
  '.github/workflows/ci.yml':
    'on: { push: }\njobs: { test: { runs-on: x, steps: [{ run: x }] } }',
};
const now = () => new Date().toISOString();

const databases = [
  { name: 'SQLite', open: async () => ({ stop: async () => undefined }) },
  {
    name: 'PostgreSQL',
    async open() {
      const postgres = await startPostgres();
      const connection = postgres.connectionString;
      return {
        database: { client: 'pg', connection },
        stop: () => postgres.stop(),
      };
    },
  },
];

describe.each(databases)('the local runtime on $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let client: PortalClient;

  beforeAll(async () => {
    opened = await open();
    portal = await startPortal({
      ...opened,
      forge: { runtime: { enabled: true, services: 2 } },
    });
    client = new PortalClient(portal.url);
  });
  afterAll(async () => {
    await portal?.stop();
    await opened?.stop();
    await removeTemporaryFolders();
  });

  it('deploys what is pushed to the default branch, and nothing else', async () => {
    const { push, sha } = await client.publish(
      'basket',
      serviceFiles('basket'),
    );
    const [wanted] = await client.sync();
    expect(wanted).toEqual({
      ...{ id: expect.any(Number), deployment: 1, name: 'basket' },
      ...{ owner: 'team-shop', repository: 'basket', commit: sha },
      command: 'node main.mjs',
    });
    expect(await client.service('basket')).toMatchObject({
      ...{ service: true, name: 'basket', state: 'starting', commit: sha },
      mayControl: true,
    });
    const report = {
      ...{ id: wanted.id, deployment: 1, since: now(), restarts: 2 },
      ...{ state: 'crashed', message: 'no luck' },
      lastExit: { code: 3, at: now() },
    };
    // waits, as the runner has what there is to be, until a commit comes
    const waiting = client.sync([report]);
    await until(async () => {
      const service = await client.service('basket', as('guest'));
      return service.service && service.state === 'crashed' && service;
    }).then(service =>
      expect(service).toMatchObject({
        ...{ restarts: 2, lastExit: report.lastExit, message: 'no luck' },
        ...{ since: report.since, mayControl: false },
      }),
    );
    await push({ 'a.txt': 'a' }, 'feature');
    const next = await push({ 'main.mjs': '1' });
    const began = Date.now();
    const [replaced] = await waiting;
    // without news it is answered after 25 s
    expect(Date.now() - began).toBeLessThan(20_000);
    expect(replaced).toMatchObject({ commit: next, deployment: 2 });
    // said of the one before
    const late = client.sync([report]);
    expect(await late).toEqual([replaced]);
    expect(await client.service('basket')).toMatchObject({
      ...{ state: 'starting', restarts: 0 },
    });
  });

  it('gives the commit to the runner that has services, and to no one else', async () => {
    const [{ id, commit }] = await client.sync();
    const at = `/runner/services/${id}`;
    const archive = await client.runner(
      'GET',
      `${at}/archive?commit=${commit}`,
    );
    expect(archive.status).toBe(200);
    const file = path.join(await temporaryFolder(), 'x.tgz');
    await writeFile(file, Buffer.from(await archive.arrayBuffer()));
    const { stdout } = await run('tar', ['tzf', file]);
    expect(stdout).toContain('basket/package.json');
    const refused: Array<[string, string, object | undefined, number]> = [
      ['GET', `${at}/archive?commit=${'0'.repeat(40)}`, undefined, 404],
      ['GET', `${at}/archive?commit=main`, undefined, 400],
      ['GET', `/runner/services/4711/archive?commit=${commit}`, undefined, 404],
      ['POST', `${at}/log`, { lines: [{ text: 'x' }] }, 400],
      ['POST', '/runner/services/sync', { runnerId: '' }, 400],
      ['POST', '/runner/services/4711/log', { lines: [] }, 404],
    ];
    for (const [method, to, body, status] of refused) {
      expect((await client.runner(method, to, body)).status).toBe(status);
    }
    for (const to of ['/runner/services/sync', `${at}/log`]) {
      expect((await client.runner('POST', to, {}, 'wrong')).status).toBe(401);
    }
    // another runner has none as long as the first is there
    const other = client.sync(
      [{ id, deployment: 1, state: 'running', since: now(), restarts: 0 }],
      'runner-2',
    );
    expect(await other).toEqual([]);
  });

  it('brings lines to the log store', async () => {
    const [{ id }] = await client.sync();
    const time = '2026-01-01T00:00:00.001Z';
    const lines = [
      { time, text: 'Started commit abc.', stream: 'runtime', level: 'info' },
      { time, text: '</script>\u0000 one', stream: 'stderr' },
      { time, text: 'two', stream: 'stdout' },
    ];
    const to = `/runner/services/${id}/log`;
    expect((await client.runner('POST', to, { lines })).status).toBe(204);
    const [{ authorization, body }] = portal.store.pushes;
    expect(authorization).toContain('"target":"logs"');
    expect(body).toEqual({
      streams: [
        {
          stream: { service: 'basket', repository: 'team-shop/basket' },
          values: [
            [
              '1767225600001000000',
              lines[0].text,
              { stream: 'runtime', detected_level: 'info' },
            ],
            [
              '1767225600001000001',
              '</script>\ufffd one',
              { stream: 'stderr' },
            ],
            ['1767225600001000002', 'two', { stream: 'stdout' }],
          ],
        },
      ],
    });
    for (const [status, answer] of [
      [500, 503],
      [403, 503],
      [404, 404],
      [400, 204],
    ]) {
      portal.store.status = status;
      expect((await client.runner('POST', to, { lines })).status).toBe(answer);
    }
    portal.store.status = 204;
  });

  it('gives what the runner measures of the services that run', async () => {
    const [{ id, deployment }] = await client.sync();
    const to = '/runner/services/metrics';
    const sample = (name: string, labels: Record<string, string> = {}) => ({
      ...{ name, labels, value: 1, type: 'gauge' },
    });
    const tell = async (
      services: object[],
      runnerId = 'runner-1',
      token = RUNNER_TOKEN,
    ) => {
      const body = { runnerId, services };
      return (await client.runner('POST', to, body, token)).status;
    };
    const collect = () => portal.metrics.collect();
    expect(await collect()).toEqual([]);
    const up = sample('service_up');
    const told = {
      ...{ id, deployment },
      samples: [
        up,
        sample('own', { service: 'payments', code: '200' }),
        sample('own', { repository: 'team-shop/payments' }),
        sample('own', { resource: 'payments-db' }),
        sample('ALERTS', { alertstate: 'firing' }),
        sample('portico_jobs'),
      ],
    };
    expect(await tell([told, { ...told, id: 4711 }])).toBe(204);
    const kept = [
      { ...up, labels: { service: 'basket' } },
      { ...sample('own'), labels: { service: 'basket', code: '200' } },
    ];
    expect(await collect()).toEqual(kept);

    // what is refused changes nothing
    expect(await tell([], 'runner-2')).toBe(409);
    expect(await tell([], 'runner-1', 'wrong')).toBe(401);
    const bad = [
      { ...up, name: 'a b' },
      { ...up, value: null },
      { ...up, labels: { __name__: 'x' } },
      { ...up, labels: { a: 'x'.repeat(201) } },
    ];
    for (const one of bad) {
      expect(await tell([{ ...told, samples: [one] }])).toBe(400);
    }
    const many = Array.from({ length: 201 }, () => up);
    const large = Array.from({ length: 100 }, (_, at) => ({
      ...{ id: at + 1, deployment, samples: many },
    }));
    expect(await tell(large)).toBe(413);
    expect(await collect()).toEqual(kept);

    expect(await tell([{ ...told, deployment: deployment + 1 }])).toBe(204);
    expect(await collect()).toEqual([]);
    await tell([told]);
    expect(await collect()).toEqual(kept);
    await client.control('basket', 'stop', as('ann'));
    expect(await collect()).toEqual([]);
    await client.control('basket', 'start', as('ann'));
    await client.sync();
    expect(await collect()).toEqual([]);
    expect(await tell([])).toBe(204);
  });

  it('waits for pipelines, and for their repetition', async () => {
    const { push, sha } = await client.publish('prices', {
      ...serviceFiles('prices'),
      ...CI,
    });
    expect(await client.service('prices')).toMatchObject({
      ...{ state: 'never-deployed', name: 'prices' },
      message: expect.stringContaining('pipeline has succeeded'),
    });
    await client.endJob('failure');
    expect(await client.service('prices')).toMatchObject({
      state: 'never-deployed',
    });
    const [failed] = (
      await client.json(
        'GET',
        `/api/v1/repos/team-shop/prices/actions/runs?head_sha=${sha}`,
      )
    ).workflow_runs;
    await client.call(
      'POST',
      `/api/v1/repos/team-shop/prices/actions/runs/${failed.id}/rerun`,
    );
    await client.endJob('success');
    await until(async () => {
      const service = await client.service('prices');
      return service.service && service.commit === sha;
    });
    const newer = await push({ 'package.json': '{ "scripts": ' });
    expect(await client.service('prices')).toMatchObject({
      commit: sha,
      service: true,
    });
    await client.endJob('success');
    const gone = await until(async () => {
      const service = await client.service('prices');
      return !service.service && service;
    });
    expect(gone).toMatchObject({
      reason: expect.stringContaining('package.json is not JSON'),
    });
    expect(newer).not.toBe(sha);
  });

  it('does what people say who may push', async () => {
    expect((await client.control('basket', 'stop', as('guest'))).status).toBe(
      403,
    );
    const stopped = await client.control('basket', 'stop', as('ann'));
    expect(await stopped.json()).toMatchObject({
      state: 'stopped',
      mayControl: true,
    });
    expect(
      await client.sync([
        {
          id: 4711,
          deployment: 1,
          state: 'running',
          since: now(),
          restarts: 0,
        },
      ]),
    ).toEqual([]);
    const started = await client.control('basket', 'start');
    expect(await started.json()).toMatchObject({
      state: 'starting',
      restarts: 0,
    });
    const [first] = await client.sync();
    await client.control('basket', 'start');
    expect(await client.sync()).toEqual([first]);
    await client.control('basket', 'restart');
    const [again] = await client.sync();
    expect(again).toEqual({ ...first, deployment: first.deployment + 1 });

    await client.publish('nothing', { 'package.json': '{}' });
    expect(await client.service('nothing')).toEqual({
      service: false,
      reason:
        "Its package.json has no 'start' in 'scripts', which would say how it is run.",
    });
    expect((await client.control('nothing', 'start')).status).toBe(409);
    expect((await client.control('nothing', 'restart')).status).toBe(409);
    const hidden = '/api/v1/repos/team-shop/none/service';
    expect((await client.call('GET', hidden)).status).toBe(404);
  });

  it('runs so many and no two of one name, and forgets what is deleted', async () => {
    const { sha } = await client.publish('early', {
      ...serviceFiles('early'),
      ...CI,
    });
    // started by hand, its pipeline has not ended
    const response = await client.control('early', 'start');
    expect(await response.json()).toMatchObject({
      state: 'starting',
      commit: sha,
    });
    await client.publish('third', serviceFiles('third'));
    await client.publish('copy', serviceFiles('Basket'));
    expect(await client.service('third')).toMatchObject({
      state: 'waiting',
      message: expect.stringContaining("'forge.runtime.services' allows"),
    });
    expect(await client.service('copy')).toMatchObject({
      state: 'waiting',
      message: expect.stringContaining('Another repository'),
    });
    const names = async () => (await client.sync()).map(({ name }) => name);
    expect(await names()).toEqual(['basket', 'early']);
    const gone = '/api/v1/repos/team-shop/basket';
    expect((await client.call('DELETE', gone, { as: as('ann') })).status).toBe(
      204,
    );
    expect(await names()).toEqual(['early', 'third']);
  });

  it('goes on as it was after a restart, and says when the runner is away', async () => {
    const before = await client.sync();
    await portal.stop();
    portal = await startPortal({
      ...opened,
      ...{ dataDirectory: portal.dataDirectory, port: portal.port },
    });
    expect((await client.sync()).slice(0, 2)).toEqual(before);
    await new Promise(resolve => {
      setTimeout(resolve, 15_500);
    });
    expect(await client.service('early')).toMatchObject({
      state: 'runner-away',
      message: expect.stringContaining('PORTICO_RUNNER_SERVICES=1'),
    });
    expect((await client.sync([], 'runner-2')).length).toBeGreaterThan(1);
    const surprises = portal.logs.filter(it => !it.includes('events backend'));
    expect(surprises).toEqual([]);
  });
});

describe('without the runtime', () => {
  it('nothing runs, and everybody is told why', async () => {
    const portal = await startPortal({
      forge: { runtime: { enabled: false } },
    });
    const client = new PortalClient(portal.url);
    await client.publish('basket', serviceFiles('basket'));
    expect(await client.service('basket')).toEqual({
      service: false,
      reason: expect.stringContaining("'forge.runtime.enabled'"),
    });
    expect((await client.control('basket', 'start')).status).toBe(503);
    expect(
      (await client.runner('POST', '/runner/services/sync', {})).status,
    ).toBe(403);
    await portal.stop();
    await removeTemporaryFolders();
  });
});
