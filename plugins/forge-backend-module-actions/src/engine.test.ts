import type {
  ForgeHost,
  ForgeRepositoryHandle,
} from '@portico/plugin-forge-node';
import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  removeTemporaryFolders,
  startPostgres,
  temporaryFolder,
} from '@portico/test-utils';
import knexFactory, { Knex } from 'knex';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { readActionsConfig } from './config/readActionsConfig';
import { Database, MIGRATIONS_TABLE } from './database/Database';
import { LeaseService } from './leases/LeaseService';
import { LeaseSweep } from './leases/LeaseSweep';
import { LogStore } from './logs/LogStore';
import { JobQueue } from './runs/JobQueue';
import { Retention } from './runs/Retention';
import { RunCreation } from './runs/RunCreation';
import { RunEvents } from './runs/RunEvents';
import { RunMeter } from './runs/RunMeter';
import { RunProgress } from './runs/RunProgress';

const directory = path.resolve(__dirname, '../migrations');
const SHA = 'a'.repeat(40);

const databases = [
  {
    name: 'SQLite',
    async open() {
      const client = 'better-sqlite3';
      const connection = ':memory:';
      const knex = knexFactory({ client, connection, useNullAsDefault: true });
      return { knexes: [knex, knex], stop: async () => undefined };
    },
  },
  {
    name: 'PostgreSQL',
    async open() {
      const postgres = await startPostgres();
      const connection = postgres.connectionString;
      const open = () => knexFactory({ client: 'pg', connection });
      return { knexes: [open(), open()], stop: () => postgres.stop() };
    },
  },
];

const repository = {
  ...{ id: 1, owner: 'team-shop', name: 'shop', private: false },
  ...{ defaultBranch: 'main', url: 'http://host/api/forge/team-shop/shop' },
  readCommit: async () => ({
    sha: SHA,
    message: 'Change\n\nMore',
    author: { name: 'Ann', email: 'ann@x.example', date: '2026-01-01' },
  }),
} as unknown as ForgeRepositoryHandle;

// one backend of several on the same database
function createBackend(knex: Knex, folder: string) {
  const database = new Database(knex);
  const baseUrl = 'http://host/api/forge';
  const host = {
    baseUrl,
    find: async (id: number) => (id === 1 ? repository : undefined),
  } as unknown as ForgeHost;
  const queue = new JobQueue();
  const config = readActionsConfig(
    mockServices.rootConfig({
      data: { forge: { actions: { retention: { runs: 2 } } } },
    }),
  );
  const services = {
    events: mockServices.events.mock(),
    logger: mockServices.logger.mock(),
  };
  services.events.publish.mockResolvedValue(undefined);
  const events = new RunEvents({ ...services, baseUrl });
  const metrics = metricsServiceMock.mock();
  const meter = new RunMeter(metrics, database.runs);
  const progress = new RunProgress({ database, events, host, meter, queue });
  const logs = new LogStore({ directory: folder, maxBytes: 1e6, secrets: [] });
  const parts = { config, database, directory: folder, host, logs, progress };
  const { limits } = config;
  return {
    database,
    ended: metrics.createHistogram.mock.results[0].value.record as jest.Mock,
    leases: new LeaseService({ ...parts, queue }),
    creation: new RunCreation(parts),
    retention: new Retention(parts),
    sweep: new LeaseSweep({ ...parts, limits, logger: services.logger }),
    create: (text: string) =>
      new RunCreation(parts).create({
        repository,
        workflow: { path: '.github/workflows/ci.yml', name: 'ci', text },
        ...{ event: 'push', ref: 'refs/heads/main', sha: SHA, actor: 'system' },
      }),
  };
}

const job = (more = '') => `{ runs-on: x, steps: [{ run: x }] ${more} }`;
const now = { waitMs: 0, signal: new AbortController().signal };

describe.each(databases)('runs on $name', ({ open }) => {
  let knexes: Knex[];
  let stop: () => Promise<void>;
  let folder: string;
  let one: ReturnType<typeof createBackend>;
  let two: ReturnType<typeof createBackend>;

  beforeAll(async () => {
    ({ knexes, stop } = await open());
    const tableName = MIGRATIONS_TABLE;
    await knexes[0].migrate.latest({ directory, tableName });
    folder = await temporaryFolder();
    [one, two] = knexes.map(knex => createBackend(knex, folder));
  });
  afterAll(async () => {
    await Promise.all((knexes ?? []).map(knex => knex.destroy()));
    await stop?.();
    await removeTemporaryFolders();
  });

  const expire = (id: number) =>
    knexes[0]('forge_run_jobs').where({ id }).update({ lease_until: 1 });

  it('are numbered, and each job is executed once by many', async () => {
    const list = [...Array(20).keys()];
    const matrix = `, strategy: { matrix: { n: [${list}] } }`;
    const text = `on: push\njobs: { a: ${job(matrix)} }`;
    const runs = await Promise.all(
      [one, two, one, two].map(backend => backend.create(text)),
    );
    expect(runs.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4]);
    expect(runs[0]).toMatchObject({
      status: 'queued',
      title: 'Change',
      workflowName: '.github/workflows/ci.yml',
    });
    expect(await one.database.runs.countOpenByStatus()).toEqual(
      new Map([
        ['queued', 4],
        ['in_progress', 0],
      ]),
    );
    const taken: number[] = [];
    const work = async (backend: typeof one, runner: string) => {
      for (;;) {
        const found = await backend.leases.acquire(runner, now);
        if (!found) {
          return;
        }
        taken.push(found.id);
        const lease = { id: found.id, lease: found.lease ?? '' };
        await backend.leases.complete(lease, {
          ...{ conclusion: 'success', outputs: { n: `${found.id}` } },
        });
      }
    };
    await Promise.all(
      [...Array(6).keys()].map(n => work(n % 2 ? one : two, `r${n}`)),
    );
    expect(new Set(taken).size).toBe(80);
    expect(taken).toHaveLength(80);
    for (const { id } of runs) {
      expect(await two.database.runs.find(id)).toMatchObject({
        ...{ status: 'completed', conclusion: 'success' },
        commit: { message: 'Change\n\nMore', author: { name: 'Ann' } },
      });
    }
    const ends = [one, two].flatMap(({ ended }) => ended.mock.calls);
    expect(ends).toEqual(
      Array(4).fill([expect.any(Number), { conclusion: 'success' }]),
    );
    const query = { repositoryId: 1, offset: 1, limit: 2 };
    const page = await one.database.runs.list({ ...query, status: 'success' });
    expect(page.total).toBe(4);
    expect(page.runs.map(({ id }) => id)).toEqual(
      runs
        .map(({ id }) => id)
        .sort((a, b) => b - a)
        .slice(1, 3),
    );
    const none = { ...query, branch: 'x', event: 'push', sha: SHA };
    expect((await one.database.runs.list(none)).total).toBe(0);
    const ofCommits = (id: number) =>
      two.database.runs.listOfCommits(id, [SHA, 'b'.repeat(40)]);
    const newest = Math.max(...runs.map(({ id }) => id));
    expect((await ofCommits(1)).map(({ id }) => id)).toEqual([newest]);
    expect(await ofCommits(2)).toEqual([]);
  });

  it('lose a runner once before a step, and then for good', async () => {
    const run = await one.create(`on: push\njobs: { a: ${job()} }`);
    const first = await one.leases.acquire('first', now);
    const lease = { id: first!.id, lease: first!.lease ?? '' };
    await expire(lease.id);
    // a backend that begins gives its runner time
    await two.sweep.start();
    await two.sweep.run();
    expect(await one.leases.renew(lease)).toEqual({ cancel: false });
    await expire(lease.id);
    await Promise.all([one.sweep.run(), two.sweep.run()]);
    await expect(one.leases.renew(lease)).rejects.toThrow('is lost');
    expect((await one.database.runs.find(run.id))?.status).toBe('queued');
    const second = await two.leases.acquire('second', now);
    expect(second).toMatchObject({ id: lease.id, losses: 1, runner: 'second' });
    const newer = { id: lease.id, lease: second!.lease ?? '' };
    const completion = { conclusion: 'success', outputs: {} } as const;
    await expect(one.leases.complete(lease, completion)).rejects.toThrow(
      'is lost',
    );
    await expire(lease.id);
    await Promise.all([one.sweep.run(), two.sweep.run()]);
    await expect(two.leases.complete(newer, completion)).rejects.toThrow(
      'is lost',
    );
    expect(await one.database.jobs.find(lease.id)).toMatchObject({
      ...{ status: 'completed', conclusion: 'failure' },
      error: 'the runner was lost',
    });
    expect((await two.database.runs.find(run.id))?.conclusion).toBe('failure');
  });

  it('lose what a runner has begun at once', async () => {
    const text = `on: push\njobs: { a: ${job()}, b: ${job()}, c: ${job()} }`;
    const run = await one.create(text);
    const [a, b, c] = [
      await one.leases.acquire('r', now),
      await one.leases.acquire('r', now),
      await one.leases.acquire('r', now),
    ].map(found => ({ id: found!.id, lease: found!.lease ?? '' }));
    const step = { number: 1, name: 'x', status: 'in_progress' } as const;
    await one.leases.report(a, [
      step,
      { ...step, number: 2, status: 'queued' },
    ]);
    await one.leases.report(a, [{ ...step, firstLine: 3 }]);
    expect(await two.database.steps.list([a.id])).toEqual([
      { job: a.id, ...step, firstLine: 3 },
      { job: a.id, ...step, number: 2, status: 'queued' },
    ]);
    await two.leases.log(b, { offset: 0, text: 'x' });
    await knexes[0]('forge_run_jobs')
      .where({ id: c.id })
      .update({ started_at: '2020-01-01T00:00:00.000Z' });
    await Promise.all([a, b].map(({ id }) => expire(id)));
    await two.sweep.run();
    const ended = await one.database.jobs.list(run.id, 1);
    expect(ended.map(({ conclusion }) => conclusion)).toEqual([
      'failure',
      'failure',
      'timed_out',
    ]);
    expect(await two.database.steps.list([a.id])).toMatchObject([
      { status: 'completed', conclusion: 'failure' },
      { status: 'completed', conclusion: 'skipped' },
    ]);
    await expect(one.leases.report(a, [step])).rejects.toThrow('is lost');
  });

  it('are kept so many and so long, and their numbers go on', async () => {
    const ids = await one.database.runs.listIdsOf(1);
    const waiting = await one.create(`on: push\njobs: { a: ${job()} }`);
    await mkdir(path.join(folder, `${Math.min(...ids)}`), { recursive: true });
    await mkdir(path.join(folder, '4711'));
    await one.retention.run();
    await one.retention.tidy();
    const kept = ids.sort((a, b) => a - b).slice(-2);
    const left = await one.database.runs.listIdsOf(1);
    expect(left.sort((a, b) => a - b)).toEqual([...kept, waiting.id]);
    expect(
      (await readdir(folder)).map(Number).filter(id => !kept.includes(id)),
    ).toEqual([]);
    await knexes[0]('forge_workflow_runs')
      .whereIn('id', kept)
      .update({ completed_at: '2020-01-01T00:00:00.000Z' });
    await two.retention.run();
    expect(await one.database.runs.listIdsOf(1)).toEqual([waiting.id]);
    expect(await one.database.runs.readSource(kept[0])).toBe('');
    const orphans = knexes[0]('forge_run_jobs').whereNot({
      run_id: waiting.id,
    });
    expect(await orphans).toEqual([]);
    const next = await one.create('on: push\njobs: []');
    expect(next).toMatchObject({
      number: waiting.number + 1,
      ...{ status: 'completed', conclusion: 'failure' },
    });
    await one.retention.forget(1);
    expect(await one.database.runs.listIdsOf(1)).toEqual([]);
    expect(await knexes[0]('forge_workflow_numbers')).toEqual([]);
  });

  it('can take their tables back', async () => {
    const tableName = MIGRATIONS_TABLE;
    await knexes[0].migrate.rollback({ directory, tableName });
    for (const table of ['workflow_runs', 'run_jobs', 'run_steps']) {
      expect(await knexes[0].schema.hasTable(`forge_${table}`)).toBe(false);
    }
  });
});
