import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isolations } from './__testUtils__/isolations';
import { isMarked, isRunning } from './__testUtils__/liveProcesses';
import { startRunner } from './__testUtils__/startRunner';
import { makeRunnerDir, startProgram } from './__testUtils__/startProgram';
import { TestBackend } from './__testUtils__/TestBackend';

/** Starts what is hard to end: in the background, in a session of its own, deaf to SIGTERM, twice removed. */
const start = (mark: string, extra = '') => `
    sleep ${mark}1 &
    setsid sleep ${mark}2 & disown
    (setsid sh -c 'trap "" TERM HUP INT; (sleep ${mark}3; sleep ${mark}4) & wait; sleep ${mark}5' >/dev/null 2>&1 &)
    cd / && setsid nohup sh -c 'sleep ${mark}6' >/dev/null 2>&1 &
    ${extra}
    while ! [ "$(pgrep -c -f '^sleep ${mark}' 2>/dev/null || echo 4)" -ge 4 ]; do sleep 0.05; done
    # Its own text stands in the log as well.
    echo star''ted
`;

/** What also clears its environment, goes elsewhere and leaves its parent is found in a namespace only. */
const hidden = (mark: string) =>
  `(cd / && env -i setsid /bin/sh -c '/bin/sleep ${mark}7 & exit' >/dev/null 2>&1)`;

// Programs start from their sources here.
let marks = 0;
const newMark = () => {
  marks += 1;
  return `${9_000_000 + (process.pid % 100_000) * 10 + marks}`;
};

describe.each(isolations)('ends with isolation %s', isolation => {
  let backend: TestBackend;

  const extra = (mark: string) =>
    isolation === 'bwrap' ? hidden(mark) : 'true';

  beforeAll(async () => {
    backend = await new TestBackend().start();
  });

  afterAll(() => backend.stop());

  it('ends what a step has left behind, when the step ends and at its timeout', async () => {
    const [left, late] = [newMark(), newMark()];
    const runner = startRunner(backend, {
      isolation,
      limits: { graceMs: 300 },
    });
    const job = backend.add({
      steps: `
- name: Leaves
  run: |
${start(left, extra(left))}
- name: Late
  timeout-minutes: 0.02
  continue-on-error: true
  run: |
${start(late, extra(late))}
    trap "" TERM
    while true; do sleep 0.1; done
- run: echo next
`,
    });
    await job.logged(' next');
    expect(isRunning(`sleep ${left}`)).toBe(false);
    expect(isRunning(`sleep ${late}`)).toBe(false);
    await job.completed();
    await runner.stop();
    expect(job.completion).toEqual({ conclusion: 'success', outputs: {} });
    expect(job.linesOf('Leaves')).toContain('started');
    expect(job.linesOf('Late')).toContain('started');
    expect(job.linesOf('Late').pop()).toBe(
      '##[error]The step was ended, as it took more than 0.02 minutes.',
    );
  });

  it('ends a job that is cancelled, and runs the steps that ask for it', async () => {
    const mark = newMark();
    const runner = startRunner(backend, { isolation });
    const job = backend.add({
      assignment: { leaseSeconds: 0.3 },
      steps: `
- name: Long
  run: |
${start(mark, extra(mark))}
    trap 'echo asked to end; exit 1' TERM
    while true; do sleep 0.05 || true; done
- run: echo never
- if: cancelled()
  run: echo "cleans up, \${{ job.status }}"
`,
    });
    await job.logged('started');
    job.isCancelled = true;
    await job.completed();
    await runner.stop();
    expect(job.completion).toEqual({ conclusion: 'cancelled', outputs: {} });
    expect(isRunning(`sleep ${mark}`)).toBe(false);
    expect(job.lines).toContain('asked to end');
    expect(job.lines).toContain('cleans up, cancelled');
    expect(job.outcomes.slice(1, 4)).toEqual([
      'Long: cancelled',
      'Run echo never: skipped',
      'Run echo "cleans up, cancelled": success',
    ]);
  });

  it('ends a job at its timeout, also one that does not want to', async () => {
    const runner = startRunner(backend, {
      isolation,
      limits: { graceMs: 300, cleanupMs: 500 },
    });
    const job = backend.add({
      assignment: { timeoutMinutes: 0.01 },
      steps: `
- run: trap "" TERM; while true; do sleep 0.1; done
- if: always()
  run: sleep 60
`,
    });
    expect(await job.completed()).toEqual({
      conclusion: 'timed_out',
      outputs: {},
      error: 'The job was ended, as it took longer than its timeout-minutes.',
    });
    await runner.stop();
  });

  it('forgets a job that was given to another', async () => {
    const mark = newMark();
    const runner = startRunner(backend, { isolation });
    const job = backend.add({
      assignment: { leaseSeconds: 0.3 },
      steps: `
- run: |
${start(mark)}
    sleep 60
- if: always()
  run: echo never
`,
    });
    await job.logged('started');
    job.isTaken = true;
    const next = backend.add({ steps: '- run: echo next' });
    expect(await next.completed()).toMatchObject({ conclusion: 'success' });
    await runner.stop();
    expect(isRunning(`sleep ${mark}`)).toBe(false);
    expect(job.completions).toBe(0);
    expect(job.lines).not.toContain('never');
  });

  it('cancels its jobs when it is told to stop', async () => {
    const mark = newMark();
    const { dir, remove } = makeRunnerDir();
    const program = startProgram(backend, {
      PORTICO_RUNNER_DIR: dir,
      PORTICO_RUNNER_ISOLATION: isolation,
    });
    const job = backend.add({
      steps: `
- run: |
${start(mark, extra(mark))}
    sleep 60
- if: always()
  run: echo never
`,
    });
    await job.logged('started');
    program.kill('SIGTERM');
    expect(await program.exited()).toBe(0);
    expect(job.completion).toEqual({
      conclusion: 'cancelled',
      outputs: {},
      error: 'The runner was stopped.',
    });
    expect(job.lines).not.toContain('never');
    expect(isRunning(`sleep ${mark}`)).toBe(false);
    expect(readdirSync(dir)).toEqual([]);
    expect(program.output()).not.toContain(backend.token);
    remove();
  });

  it('removes at its start what a runner that was killed has left', async () => {
    const mark = newMark();
    const { dir, remove } = makeRunnerDir();
    const env = {
      PORTICO_RUNNER_DIR: dir,
      PORTICO_RUNNER_ISOLATION: isolation,
    };
    const first = startProgram(backend, env);
    const job = backend.add({
      steps: `
- run: |
${start(mark)}
    sleep 60
`,
    });
    await job.logged('started');
    first.kill('SIGKILL');
    await first.exited();
    const [left] = readdirSync(dir);
    // One that is killed while bwrap begins.
    const early = startProgram(backend, env);
    const begun = backend.add({ steps: '- run: sleep 60' });
    await begun.logged('Run sleep');
    early.kill('SIGKILL');
    await early.exited();
    const second = startProgram(backend, env);
    const next = backend.add({ steps: '- run: echo next' });
    expect(await next.completed()).toMatchObject({ conclusion: 'success' });
    expect(existsSync(join(dir, left))).toBe(false);
    expect(readdirSync(dir)).toHaveLength(1);
    expect(isMarked(`${dir}/`)).toBe(false);
    expect(isRunning(`sleep ${mark}`)).toBe(false);
    expect(early.output()).toContain('Removed what 1 runner(s) had left');
    expect(second.output()).toContain('Removed what 1 runner(s) had left');
    second.kill('SIGTERM');
    expect(await second.exited()).toBe(0);
    remove();
  });
});
