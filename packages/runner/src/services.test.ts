import { readdirSync } from 'node:fs';
import { isolations } from './__testUtils__/isolations';
import { isMarked, isRunning } from './__testUtils__/liveProcesses';
import { makeRunnerDir, startProgram } from './__testUtils__/startProgram';
import { startRunner } from './__testUtils__/startRunner';
import { TestRuntime } from './__testUtils__/TestRuntime';

// Programs start from their sources here.
const fast = {
  graceMs: 500,
  serviceFirstPauseMs: 100,
  serviceLongestPauseMs: 400,
};

const server = `
  import { createServer } from 'node:http';
  const { HOST, NODE_ENV, PORT } = process.env;
  createServer().listen(PORT, HOST, () => {
    console.log(JSON.stringify({ level: 'info', HOST, NODE_ENV, names: Object.keys(process.env).sort() }));
    console.error('WARN to stderr');
    process.stdout.write(Buffer.from([0x68, 0xff, 0x69, 0x0a]));
  });
  process.on('SIGTERM', () => { console.log('says goodbye'); process.exit(0); });
`;

let marks = 0;
const newMark = () => {
  marks += 1;
  return `${8_000_000 + (process.pid % 100_000) * 10 + marks}`;
};

describe.each(isolations)('services with isolation %s', isolation => {
  let portal: TestRuntime;

  beforeEach(async () => {
    portal = await new TestRuntime().start();
  });
  afterEach(() => portal.stop());

  it('run, are followed line by line, replaced and stopped', async () => {
    const runner = startRunner(portal, {
      ...{ isolation, services: true },
      limits: fast,
    });
    const mark = newMark();
    const command = `echo "$0"; sleep ${mark} & exec node main.mjs`;
    const files = { 'main.mjs': server };
    portal.want(1, 'a', { command, files });
    await portal.logged('WARN to stderr');
    await portal.logged('h\ufffdi');
    const [started] = portal.lines;
    expect(started).toMatchObject({
      ...{ stream: 'runtime', level: 'info', text: 'Started commit aaaaaaa.' },
    });
    expect(Date.parse(started.time)).toBeGreaterThan(Date.now() - 60_000);
    const written = portal.lines.find(({ text }) => text.startsWith('{'))!;
    expect(written.stream).toBe('stdout');
    expect(JSON.parse(written.text)).toMatchObject({
      ...{ HOST: '127.0.0.1', NODE_ENV: 'production' },
      names: expect.not.arrayContaining(['PORTICO_RUNNER_TOKEN', 'USER']),
    });
    const errors = portal.lines.filter(({ stream }) => stream === 'stderr');
    expect(errors.map(({ text }) => text)).toEqual(['WARN to stderr']);
    await portal.until(() => portal.reports[0]?.state === 'running');
    expect(portal.reports).toEqual([
      {
        ...{ id: 1, deployment: 1, commit: 'a'.repeat(40), restarts: 0 },
        ...{ state: 'running', since: expect.any(String) },
      },
    ]);
    expect(isRunning(`sleep ${mark}`)).toBe(true);

    const next = {
      ...files,
      'main.mjs': `${server}; console.log('the new one');`,
    };
    portal.want(1, 'b', {
      command: 'exec node main.mjs',
      files: next,
      deployment: 2,
    });
    await portal.logged('the new one');
    expect(isRunning(`sleep ${mark}`)).toBe(false);
    expect(portal.texts.indexOf('says goodbye')).toBeGreaterThan(0);
    const order = ['says goodbye', 'Stopped.', 'Started commit bbbbbbb.'];
    expect(portal.texts.filter(text => order.includes(text))).toEqual(order);

    portal.unwant();
    await portal.until(
      () => portal.texts.filter(text => text === 'Stopped.').length === 2,
    );
    await portal.until(() => portal.reports.length === 0);
    await runner.stop();
    expect(isMarked(`${runner.dir}/`)).toBe(false);
    expect(portal.states.filter(state => state.includes('crashed'))).toEqual(
      [],
    );
  });

  it('start again when they end, with a pause that grows, and say why', async () => {
    const runner = startRunner(portal, {
      ...{ isolation, services: true },
      limits: fast,
    });
    portal.want(1, 'a', { command: 'echo here; sleep 0.3; exit 3' });
    await portal.until(() => portal.reports[0]?.restarts >= 3);
    portal.want(2, 'c', {
      command: 'exec node main.mjs',
      files: {
        'main.mjs': "import 'express';",
        'package.json': '{"dependencies":{"express":"1","zod":"1"}}',
      },
    });
    await portal.logged('installs no packages');
    portal.want(3, 'd', { command: 'x', files: { 'a/../../b': 'x' } });
    portal.want(4, 'e', {
      command: 'vite',
      files: { 'package.json': '{"devDependencies":{"vite":"1"}}' },
    });
    await portal.logged('names packages (vite)');
    const times = portal.lines
      .filter(({ text }) => text === 'here')
      .map(({ time }) => Date.parse(time));
    const [first, second] = [times[1] - times[0], times[2] - times[1]];
    expect(first).toBeGreaterThanOrEqual(400);
    expect(second).toBeGreaterThanOrEqual(500);
    expect(portal.texts).toContain(
      'Ended with exit code 3; starts again in 1 s.',
    );
    expect(portal.texts.join('\n')).toContain('names packages (express, zod)');
    const crashed = portal.reports.find(({ id }) => id === 1)!;
    expect(crashed).toMatchObject({
      lastExit: { code: 3, at: expect.any(String) },
    });
    expect(portal.states).toEqual(
      expect.arrayContaining([
        '1 crashed 0',
        expect.stringMatching(/^1 running/),
        // it may have ended before it is told of
        expect.stringMatching(/^2 (running|crashed) 0/),
      ]),
    );
    await runner.stop();
    expect(
      portal.texts.filter(text => text === 'Stopped.').length,
    ).toBeGreaterThanOrEqual(3);
  });

  it('are cut when they write endlessly, and with lines of 100 MB', async () => {
    const runner = startRunner(portal, {
      ...{ isolation, services: true },
      limits: {
        ...fast,
        serviceRate: { seconds: 1, lines: 500, bytes: 5e6 },
        serviceReadBytes: 50e6,
      },
    });
    const before = process.memoryUsage().rss;
    portal.want(1, 'a', {
      command:
        'head -c 100000000 /dev/zero | tr "\\0" x; echo; echo after; exec yes',
    });
    await portal.logged('what follows is left out');
    await portal.logged('lines were left out here');
    const long = portal.texts.find(text => text.startsWith('xxx'))!;
    expect(long).toMatch(/^x{65536}… \(99934464 more bytes\)$/);
    expect(portal.texts).toContain('after');
    const seconds = new Map<string, number>();
    portal.lines.forEach(({ time, stream }) => {
      const second = time.slice(0, 19);
      seconds.set(
        second,
        (seconds.get(second) ?? 0) + Number(stream === 'stdout'),
      );
    });
    expect(Math.max(...seconds.values())).toBeLessThanOrEqual(1_001);
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
    expect(portal.reports[0].state).toBe('running');
    await runner.stop();
    expect(isMarked(`${runner.dir}/`)).toBe(false);
  });

  it('go on while the portal is away, and tell what was left out', async () => {
    const runner = startRunner(portal, {
      ...{ isolation, services: true },
      limits: { ...fast, serviceBuffer: { lines: 20, bytes: 1e6 } },
    });
    portal.want(1, 'a', {
      command: 'i=0; while true; do i=$((i+1)); echo line $i; sleep 0.02; done',
    });
    await portal.logged('line 5');
    await portal.stop();
    await new Promise(resolve => {
      setTimeout(resolve, 1_500);
    });
    const had = portal.lines.length;
    await portal.start();
    await portal.logged('are left out here');
    const numbers = portal.texts
      .map(text => Number(/^line (\d+)/.exec(text)?.[1]))
      .filter(Number.isFinite);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(numbers[numbers.length - 1]).toBeGreaterThan(had);
    // it was never started again
    expect(portal.texts.filter(text => /^Started/.test(text))).toHaveLength(1);
    await runner.stop();
  });

  it('leave nothing when the runner is stopped or killed', async () => {
    const [mark, later] = [newMark(), newMark()];
    const { dir, remove } = makeRunnerDir();
    const env = {
      PORTICO_RUNNER_DIR: dir,
      PORTICO_RUNNER_ISOLATION: isolation,
      PORTICO_RUNNER_SERVICES: '1',
    };
    const hard = (seconds: string) =>
      `trap "" TERM; setsid sleep ${seconds}1 & sleep ${seconds}2 & echo up; while true; do sleep 0.1; done`;
    portal.want(1, 'a', { command: hard(mark) });
    const first = startProgram(portal, env);
    await portal.logged('up');
    first.kill('SIGKILL');
    await first.exited();
    portal.lines.length = 0;
    portal.want(1, 'a', { command: hard(later), deployment: 2 });
    const second = startProgram(portal, env);
    await portal.logged('up');
    expect(isRunning(`sleep ${mark}`)).toBe(false);
    expect(isRunning(`sleep ${later}`)).toBe(true);
    second.kill('SIGTERM');
    expect(await second.exited()).toBe(0);
    expect(isRunning(`sleep ${later}`)).toBe(false);
    expect(readdirSync(dir)).toEqual([]);
    expect(second.output()).toContain('Runs service shop/r1 at aaaaaaa.');
    remove();
  });
});
