import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkGit } from './checkGit';
import { Git } from './Git';
import { GitMeter } from './GitMeter';

describe('Git', () => {
  let home: string;
  const createGit = (more: object = {}) =>
    new Git({ home, timeoutMs: 10_000, concurrent: 2, ...more });

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'portico-forge-'));
  });
  afterAll(() => rm(home, { recursive: true }));

  it('gives git nothing of its own environment and settings', async () => {
    process.env.FORGE_TEST_SECRET = 'secret';
    await writeFile(path.join(home, '.gitconfig'), '[user]\n\tname = Home\n');
    const show = '!env; git config --list --show-origin';
    const { stdout } = await createGit().run(['show-all'], {
      settings: [`alias.show-all=${show}`],
    });
    delete process.env.FORGE_TEST_SECRET;
    const text = stdout.toString('utf8');
    expect(text).toContain(`HOME=${home}`);
    expect(text).toContain('core.hookspath=/dev/null');
    expect(text).not.toContain('secret');
    expect(text).not.toContain('/etc/gitconfig');
  });

  it('ends what takes too long or says too much, with all it started', async () => {
    const slow = createGit({ timeoutMs: 300 });
    const settings = ['alias.wait=!sleep 60 & sleep 60'];
    const started = Date.now();
    await expect(slow.run(['wait'], { settings })).rejects.toThrow(
      'git wait was stopped',
    );
    expect(Date.now() - started).toBeLessThan(30_000);

    const much = ['alias.much=!yes'];
    const cut = await createGit().run(['much'], { settings: much, cutAt: 99 });
    expect(cut).toMatchObject({ cut: true });
    expect(cut.stdout).toHaveLength(99);
    await expect(createGit().run(['much'], { settings: much })).rejects.toThrow(
      'bytes of output',
    );
    await expect(createGit().run(['no-such-verb'])).rejects.toMatchObject({
      name: 'GitError',
      exitCode: 1,
    });
  });

  it('runs so many at once, lets so many wait, and refuses the rest', async () => {
    const git = createGit({ concurrent: 1, maxWaiting: 1 });
    const first = await git.start(['cat-file', '--batch']);
    const second = git.start(['version']);
    await expect(git.start(['version'])).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    first.stdin.end();
    await first.ended;
    const waited = await second;
    waited.stdout.resume();
    expect(await waited.ended).toEqual({ exitCode: 0, stderr: '' });
    expect((await git.run(['version'])).exitCode).toBe(0);
  });

  it('measures its processes', async () => {
    const metrics = metricsServiceMock.mock();
    const meter = new GitMeter(metrics);
    const git = createGit({ concurrent: 1, maxWaiting: 1, meter });
    const settings = ['alias.wait=!sleep 60'];
    const slow = await git.start(['wait'], { settings });
    const waiting = git.run(['version']);
    await expect(git.run(['version'])).rejects.toThrow();
    slow.stop();
    await waiting;
    const { record } = metrics.createHistogram.mock.results[0].value;
    expect(record.mock.calls).toEqual([
      [expect.any(Number), { command: 'wait', result: 'stopped' }],
      [expect.any(Number), { command: 'version', result: 'ended' }],
    ]);
    const { add } = metrics.createUpDownCounter.mock.results[0].value;
    const counted = (state: string) =>
      add.mock.calls
        .filter(([, labels]: [number, object]) => 'state' in labels)
        .filter(
          ([, labels]: [number, { state: string }]) => labels.state === state,
        )
        .map(([change]: [number]) => change);
    expect(counted('running')).toEqual([1, -1, 1, -1]);
    expect(counted('waiting').reduce((a: number, b: number) => a + b)).toBe(0);
    expect(counted('waiting')).toHaveLength(6);
  });

  it('says what to do when there is no git, or an old one', async () => {
    const PATH = process.env.PATH;
    try {
      process.env.PATH = home;
      await expect(checkGit(createGit())).rejects.toThrow(
        'The forge needs git, and found none that runs: install it',
      );
      const old = '#!/bin/sh\necho git version 2.20.1\n';
      await writeFile(path.join(home, 'git'), old, { mode: 0o755 });
      await expect(checkGit(createGit())).rejects.toThrow(
        'needs git 2.31 or later, and found git version 2.20.1',
      );
    } finally {
      process.env.PATH = PATH;
    }
    await checkGit(createGit());
  });
});
