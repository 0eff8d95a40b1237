import { startRunner } from './__testUtils__/startRunner';
import { makeRunnerDir, startProgram } from './__testUtils__/startProgram';
import { TestBackend } from './__testUtils__/TestBackend';

let backend: TestBackend;

beforeEach(async () => {
  backend = await new TestBackend().start();
});

afterEach(() => backend.stop());

describe('a runner and its backend', () => {
  it('renews each third of the lease, and sends lines as they are written', async () => {
    const runner = startRunner(backend);
    const job = backend.add({
      assignment: { leaseSeconds: 0.6 },
      steps: `
- run: for i in 1 2 3 4 5; do node -p '"line " + Date.now()'; sleep 0.2; done
`,
    });
    await job.completed();
    await runner.stop();
    expect(job.renewals).toBeGreaterThanOrEqual(4);
    const delays = job.logTimes.flatMap(({ at, text }) =>
      [...text.matchAll(/ line (\d+)$/gm)].map(([, time]) => at - Number(time)),
    );
    expect(delays).toHaveLength(5);
    // The median: this machine may be busy with other tests.
    expect(delays.sort((a, b) => a - b)[2]).toBeLessThan(200);
  });

  it('goes on while the backend is away, and tells all when it is back', async () => {
    const runner = startRunner(backend);
    const job = backend.add({
      assignment: { leaseSeconds: 1 },
      steps: `
- run: |
    echo before
    while ! [ -e /tmp/never ] && [ $((i=i+1)) -le 40 ]; do echo "line $i é"; sleep 0.05; done
- run: echo second
`,
    });
    await job.logged('line 5 ');
    await backend.stop();
    const away = job.log;
    await new Promise(resolve => setTimeout(resolve, 2_500));
    expect(job.log).toBe(away);
    await backend.start();
    expect(await job.completed()).toMatchObject({ conclusion: 'success' });
    await runner.stop();
    const numbers = job.lines
      .filter(line => /^line \d+ é$/.test(line))
      .map(line => Number(line.split(' ')[1]));
    expect(numbers).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    expect(job.lines).toContain('second');
    expect(job.completions).toBe(1);
    expect(job.outcomes.pop()).toBe('Complete job: success');
  });

  it('begins no step before the backend knows that it does', async () => {
    const runner = startRunner(backend);
    const job = backend.add({ steps: '- run: echo ran' });
    job.isTaken = true;
    const next = backend.add({ steps: '- run: echo next' });
    await next.completed();
    await runner.stop();
    expect(job.log).toBe('');
    expect(job.steps.size).toBe(0);
    expect(job.completions).toBe(0);
  });

  it('runs as many jobs at a time as it is told', async () => {
    const runner = startRunner(backend, { concurrency: 2 });
    const steps = (name: string) => `
- run: echo ${name} began; sleep 0.7; echo ${name} ended
`;
    const jobs = ['a', 'b', 'c'].map(name =>
      backend.add({ steps: steps(name) }),
    );
    await Promise.all([jobs[0].logged('a began'), jobs[1].logged('b began')]);
    expect(jobs[0].completion).toBe(undefined);
    expect(backend.acquired).toHaveLength(2);
    await Promise.all(jobs.map(job => job.completed()));
    expect(backend.acquired.map(text => text.split(' ')[0])).toEqual([
      '1',
      '2',
      '3',
    ]);
    await runner.stop();
  });

  it('ends when its token is refused', async () => {
    const { dir, remove } = makeRunnerDir();
    const program = startProgram(
      { url: backend.url, token: 'wrong-token' },
      { PORTICO_RUNNER_DIR: dir },
    );
    expect(await program.exited()).toBe(1);
    expect(program.output()).toContain('does not take PORTICO_RUNNER_TOKEN');
    expect(program.output()).not.toContain('wrong-token');
    remove();
  });

  it('says what its settings lack', async () => {
    const program = startProgram(
      { url: 'ftp://x', token: '' },
      { PORTICO_RUNNER_CONCURRENCY: 'many' },
    );
    expect(await program.exited()).toBe(2);
    expect(program.output()).toMatch(/PORTICO_RUNNER_URL is needed: the addr/);
    expect(program.output()).toContain('PORTICO_RUNNER_TOKEN is empty.');
    expect(program.output()).toContain('PORTICO_RUNNER_DIR is needed: a fold');
    expect(program.output()).toContain('PORTICO_RUNNER_CONCURRENCY must be');
  });
});
