import { removeTemporaryFolders, temporaryFolder } from '@portico/test-utils';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { PortalClient } from './__testUtils__/PortalClient';
import { ScriptedRunner } from './__testUtils__/ScriptedRunner';
import { RUNNER_TOKEN, startPortal, SYSTEM } from './__testUtils__/startPortal';

const run = promisify(execFile);
const NODES = [1, 2, 3];
const MATRIX = `name: CI
on: push
jobs:
  test:
    runs-on: x
    strategy: { matrix: { n: [${NODES}] }, fail-fast: false }
    steps: [{ run: echo }]
`;
const ONE_JOB = `on: push
jobs:
  test: { runs-on: x, steps: [{ run: echo }] }
`;

describe('the API of runners', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let client: PortalClient;
  let runner: ScriptedRunner;

  beforeAll(async () => {
    portal = await startPortal({
      forge: {
        actions: {
          limits: { logMb: 1, artifactMb: 0.1, artifactsMb: 0.15 },
        },
      },
    });
    client = new PortalClient(portal.url);
    runner = new ScriptedRunner(portal.url);
  });
  afterAll(removeTemporaryFolders);

  it('is for those with the token, and refuses what is not right', async () => {
    const stranger = new ScriptedRunner(portal.url, 'x', 'wrong');
    const body = { runnerId: 'x' };
    const refused = await stranger.call('POST', '/acquire', body);
    expect(refused.status).toBe(401);
    expect((await stranger.call('GET', '/1/archive')).status).toBe(401);
    const invalid: Array<[string, object]> = [
      ['/acquire', {}],
      ['/acquire', { runnerId: 'x', wait: 26 }],
      ['/1/log', { lease: 'x', offset: 0, text: '' }],
      ['/1/steps', { lease: crypto.randomUUID(), steps: [{}] }],
      ['/99999999999/renew', { lease: crypto.randomUUID() }],
    ];
    for (const [to, wrong] of invalid) {
      expect((await runner.call('POST', to, wrong)).status).toBe(400);
    }
    const lost = await runner.tell(
      { jobId: 4711, lease: crypto.randomUUID() },
      'complete',
      { conclusion: 'success' },
    );
    expect(lost.status).toBe(409);
    expect((await runner.call('GET', '/4711/archive')).status).toBe(409);
    // a repository can be called as a path of it
    const page = await fetch(`${portal.url}/runner/jobs`);
    expect(page.status).toBe(400);
  });

  it('gives each job once, as soon as it is there', async () => {
    const waiting = NODES.map(n =>
      new ScriptedRunner(portal.url, `waiting-${n}`).acquire(20),
    );
    const began = Date.now();
    await client.publish('queue', { 'ci.yml': MATRIX });
    const jobs = await Promise.all(waiting);
    // without a job it is answered after 20 s
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(jobs.map(job => job.matrix.n).sort()).toEqual(NODES);
    expect(await runner.acquire()).toBeUndefined();
    const gone = new AbortController();
    const left = fetch(`${portal.url}/runner/jobs/acquire`, {
      method: 'POST',
      signal: gone.signal,
      headers: {
        Authorization: `Bearer ${RUNNER_TOKEN}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ runnerId: 'gone', wait: 20 }),
    }).catch(() => 'gone');
    await new Promise(resolve => {
      setTimeout(resolve, 300);
    });
    gone.abort();
    expect(await left).toBe('gone');
    for (const job of jobs) {
      const { conclusion } = { conclusion: 'success' };
      await runner.complete(job, conclusion, { outputs: { n: 'x' } });
      // said twice, as when the first answer was lost
      await runner.complete(job, conclusion);
      expect((await runner.tell(job, 'renew')).status).toBe(409);
      const late = { offset: 0, text: 'late' };
      expect((await runner.tell(job, 'log', late)).status).toBe(409);
    }
    const [{ conclusion }] = await client.runs('queue');
    expect(conclusion).toBe('success');
    const before = await client.runs('queue');
    await client.call('POST', `/queue/actions/runs/${before[0].id}/rerun`);
    // nobody got what one that went away had asked for
    const again = await Promise.all([1, 2, 3].map(() => runner.take()));
    const huge = { outputs: { x: 'x'.repeat(1_100_000) } };
    await runner.complete(again[0], 'success', huge);
    await runner.complete(again[1]);
    await runner.complete(again[2], 'timed_out');
    const jobsAfter = await client.jobs('queue', before[0].id);
    expect(jobsAfter.map(one => one.conclusion)).toEqual([
      'failure',
      'success',
      'timed_out',
    ]);
    expect(jobsAfter[0].error).toContain('The outputs of the job have 1100');
  });

  it('answers who waits for a log as soon as something is written, or the job ends', async () => {
    await client.publish('awaited', { 'ci.yml': ONE_JOB });
    const job = await runner.take();
    const order: string[] = [];
    const wait = async (offset: number) => {
      const part = await client.log('awaited', job.jobId, offset, 5_000);
      order.push(`${part.text}|${part.done}`);
      return part.next;
    };
    const act = async (name: string, action: Promise<unknown>) => {
      order.push(name);
      await action;
    };
    const first = wait(0);
    await act('write', runner.log(job, 0, 'one\n'));
    const next = await first;
    const second = wait(next);
    await act('write', runner.log(job, next, 'two\n'));
    const third = wait(await second);
    await act('end', runner.complete(job));
    await third;
    expect(order).toEqual([
      'write',
      'one\n|false',
      'write',
      'two\n|false',
      'end',
      '|true',
    ]);
    const long = await client.call(
      'GET',
      `/awaited/actions/jobs/${job.jobId}/logs?offset=0&wait=60000`,
    );
    expect(long.status).toBe(400);
  });

  it('keeps logs by offset, once, masked and limited', async () => {
    await client.publish('logs', { 'ci.yml': MATRIX });
    const [job, endless, spare] = [
      await runner.take(),
      await runner.take(),
      await runner.take(),
    ];
    await runner.complete(spare);
    expect(await runner.log(job, 0, 'one\n')).toBe(4);
    expect(await runner.log(job, 0, 'one\n')).toBe(4);
    expect(await runner.log(job, 2, 'e\ntwo\n')).toBe(8);
    // some is missing: where it goes on
    expect(await runner.log(job, 100, 'later\n')).toBe(8);
    const hostile = `</script> \u001b[31mred \ud83d \u0000 ${'ü'.repeat(3)}\n`;
    const end = await runner.log(job, 8, hostile);
    const [first, rest] = [
      SYSTEM.password.slice(0, 9),
      SYSTEM.password.slice(9),
    ];
    const secret = `${RUNNER_TOKEN} ${first}`;
    const middle = await runner.log(job, end, secret);
    await runner.log(job, middle, `${rest} done\n`);
    const { text, next } = await client.log('logs', job.jobId, 0);
    expect(text).toBe(
      `one\ntwo\n${hostile.replace('\ud83d', '\ufffd')}${'*'.repeat(
        RUNNER_TOKEN.length,
      )} ${'*'.repeat(SYSTEM.password.length)} done\n`,
    );
    expect(next).toBe(Buffer.byteLength(text));
    // within a character
    const cut = await client.log('logs', job.jobId, next);
    expect(cut).toMatchObject({ text: '', next, done: false });
    const past = await client.log('logs', job.jobId, 10 * next);
    expect(past).toMatchObject({ text: '', next });
    await runner.complete(job);

    const line = `${'y'.repeat(299_999)}ü\n`;
    let offset = 0;
    for (let part = 0; part < 6; part++) {
      offset = await runner.log(endless, offset, line);
    }
    expect(offset).toBe(6 * Buffer.byteLength(line));
    await runner.complete(endless, 'failure');
    const whole = await client.log('logs', endless.jobId);
    expect(Buffer.byteLength(whole.text)).toBeLessThan(1024 * 1024 + 200);
    expect(whole.text.trimEnd().split('\n').at(-1)).toBe(
      "##[error]The log is cut here: a job may write 1 MB of it ('forge.actions.limits.logMb').",
    );
    expect(await client.log('logs', endless.jobId, 0)).toMatchObject({
      text: whole.text,
      done: true,
    });
  });

  it('gives archives, and keeps artifacts for the jobs after', async () => {
    const { push } = await client.publish('files', { 'ci.yml': MATRIX });
    const [job, other, third] = [
      await runner.take(),
      await runner.take(),
      await runner.take(),
    ];
    // what is pushed later is not in it
    await push({ 'later.txt': 'later [skip ci]' }, 'Later [skip ci]');
    const archive = await runner.call('GET', `/${job.jobId}/archive`);
    expect(archive.headers.get('content-type')).toBe('application/gzip');
    const folder = await temporaryFolder();
    const unpack = run('tar', ['-xz', '-C', folder]);
    unpack.child.stdin?.end(Buffer.from(await archive.arrayBuffer()));
    await unpack;
    expect(await readdir(path.join(folder, 'files'))).toEqual([
      '.github',
      'README.md',
    ]);

    const put = (one: any, name: string, size: number, query = '') =>
      fetch(
        `${portal.url}/runner/jobs/${one.jobId}/artifacts/${encodeURIComponent(
          name,
        )}${query}`,
        {
          method: 'PUT',
          headers: { Authorization: `Bearer ${RUNNER_TOKEN}` },
          body: Buffer.alloc(size, one.jobId % 256),
        },
      ).then(answer => answer.status);
    const get = async (one: any, name: string) => {
      const to = `/${one.jobId}/artifacts/${encodeURIComponent(name)}`;
      const answer = await runner.call('GET', to);
      return answer.ok
        ? Buffer.from(await answer.arrayBuffer())
        : answer.status;
    };
    expect(await put(job, 'the dist', 60_000)).toBe(204);
    expect(await put(job, 'the dist', 70_000)).toBe(204);
    expect(await put(other, 'the dist', 10)).toBe(409);
    expect(await get(other, 'the dist')).toEqual(
      Buffer.alloc(70_000, job.jobId % 256),
    );
    expect(await put(other, 'the dist', 80_000, '?overwrite=true')).toBe(204);
    expect(await get(job, 'the dist')).toEqual(
      Buffer.alloc(80_000, other.jobId % 256),
    );
    expect(await get(job, 'none')).toBe(404);
    expect(await put(job, '../x', 10)).toBe(400);
    // too large, and then too much
    expect(await put(job, 'large', 110_000)).toBe(400);
    expect(await put(job, 'second', 90_000)).toBe(400);
    expect(await put(job, 'huge', 30_000_000)).toBe(400);
    const { id } = (await client.runs('files'))[0];
    const kept = path.join(portal.dataDirectory, 'actions', `${id}`);
    expect(await readdir(path.join(kept, 'artifacts-1'))).toHaveLength(1);
    for (const one of [job, other, third]) {
      await runner.complete(one);
    }
    expect(await put(job, 'late', 10)).toBe(409);
    const user = 'Bearer mock-user-token';
    await client.call('DELETE', '/files', undefined, user);
    const left = await readdir(path.join(portal.dataDirectory, 'actions'));
    expect(left).not.toContain(`${id}`);
  });

  it('ends what waits when the backend does', async () => {
    const waiting = runner.acquire(25);
    await new Promise(resolve => {
      setTimeout(resolve, 500);
    });
    const began = Date.now();
    const stopped = portal.stop();
    expect(await waiting).toBeUndefined();
    expect(Date.now() - began).toBeLessThan(15_000);
    await stopped;
    expect(portal.logs).toEqual([]);
  });
});
