import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { PipelineRun } from '@portico/plugin-pipelines-common';
import type { ContractHost, HostFault } from './ContractHost';

const caller = {
  credentials: {
    $$type: '@backstage/BackstageCredentials',
    principal: { type: 'user', userEntityRef: 'user:default/ann' },
  } as BackstageCredentials,
};

const numbers = (runs: PipelineRun[]) => runs.map(({ number }) => number);
const from = (first: number, last: number) =>
  Array.from({ length: first - last + 1 }, (_, i) => first - i);

async function failure(work: Promise<unknown>): Promise<Error> {
  try {
    await work;
  } catch (error) {
    return error as Error;
  }
  throw new Error('Expected this to fail');
}

/** What any provider of pipelines keeps to, at its host's stand-in. */
// eslint-disable-next-line jest/no-export -- other packages run this contract
export function describeProvider(
  name: string,
  startHost: () => Promise<ContractHost>,
): void {
  describe(`the pipelines of ${name}`, () => {
    let host: ContractHost;

    beforeEach(async () => {
      host = await startHost();
    });
    afterEach(() => host.stop());

    const list = (options = {}) =>
      host.pipelines.listRuns(caller, { limit: 20, ...options });

    it('lists runs page by page, the newest first', async () => {
      const first = await list();
      expect(numbers(first.items)).toEqual(from(45, 26));
      const second = await list({ cursor: first.cursor });
      const third = await list({ cursor: second.cursor });
      expect(numbers(second.items)).toEqual(from(25, 6));
      expect(numbers(third.items)).toEqual(from(5, 1));
      expect(third.cursor).toBeUndefined();
      expect(host.pipelines.info.title).toBe(host.title);

      const [running, failed, good] = first.items;
      expect(running).toMatchObject({
        id: host.runId(45),
        status: 'in_progress',
        branch: 'main',
        attempt: expect.any(Number),
      });
      expect(running.conclusion).toBeUndefined();
      expect(running.completedAt).toBeUndefined();
      expect(failed).toMatchObject({
        status: 'completed',
        conclusion: 'failure',
      });
      expect(good).toMatchObject({
        number: 43,
        status: 'completed',
        conclusion: 'success',
        sha: expect.stringMatching(/^[0-9a-f]{40}$/),
        message: 'Change 43',
        author: expect.stringMatching(/./),
        startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        completedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        durationMs: 34_000,
      });
      expect(good.url?.startsWith('http') ?? false).toBe(host.hasPages);
    });

    it('lists what is asked for', async () => {
      const feature = await list({ branch: 'feature' });
      expect(numbers(feature.items)).toEqual([40, 30, 20, 10]);
      expect(feature.items[0].branch).toBe('feature');
      expect(feature.cursor).toBeUndefined();
      const running = await list({ status: 'in_progress' });
      expect(numbers(running.items)).toEqual([45]);
      const ended = await list({ branch: 'main', status: 'completed' });
      expect(numbers(ended.items).slice(0, 5)).toEqual([44, 43, 42, 41, 39]);
      expect(await host.pipelines.getDefaultBranch(caller)).toBe(
        host.defaultBranch,
      );
    });

    it('tells of one run with its jobs and steps', async () => {
      const run = await host.pipelines.getRun(caller, host.runId(44));
      expect(run).toMatchObject({ number: 44, conclusion: 'failure' });
      const names = new Map(run.jobs.map(job => [job.id, job.name]));
      expect(
        run.jobs.map(job => ({
          name: job.name,
          needs: job.needs.map(id => names.get(id)),
        })),
      ).toEqual(host.jobs);
      expect(run.jobs[0].steps.map(step => step.name)).toEqual(host.steps);
      const failed = run.jobs.filter(job => job.conclusion === 'failure');
      expect(failed.length).toBeGreaterThan(0);

      const going = await host.pipelines.getRun(caller, host.runId(45));
      expect(going.jobs.some(job => job.status !== 'completed')).toBe(true);
      const none = host.pipelines.getRun(caller, host.runId(999));
      expect(await failure(none)).toMatchObject({ name: 'NotFoundError' });
    });

    it('reads a log that grows, none of it twice', async () => {
      const runId = host.runId(45);
      const { jobs } = await host.pipelines.getRun(caller, runId);
      const read = (offset: number) =>
        host.pipelines.readLog(caller, { runId, jobId: jobs[0].id, offset });
      const follow = async (offset: number, wanted: string, toEnd = false) => {
        let text = '';
        let chunk = { text: '', next: offset, done: false };
        const deadline = Date.now() + 20_000;
        do {
          chunk = await read(chunk.next);
          text += chunk.text;
          await new Promise(resolve => {
            setTimeout(resolve, 20);
          });
        } while (
          !chunk.done &&
          (toEnd || text.length < wanted.length) &&
          Date.now() < deadline
        );
        expect(text).toBe(wanted);
        return chunk;
      };
      const [start, end] = ['first line\nzweite: größer ✓\n', 'third\n'];

      host.appendLog(start);
      const first = await follow(0, host.showsLogEarly ? start : '');
      expect(first.done).toBe(false);
      host.appendLog(end);
      const third = host.showsLogEarly ? await follow(first.next, end) : first;
      host.finishLog();
      const rest = host.showsLogEarly ? '' : start + end;
      const last = await follow(third.next, rest, true);
      expect(last.done).toBe(true);
      const again = await follow(0, start + end, true);
      expect(again.next).toBe(last.next);
      expect((await read(last.next)).text).toBe('');
    });

    it('lists all there is, with as many at a time as may be', async () => {
      const all: number[] = [];
      let cursor: string | undefined;
      let pages = 0;
      do {
        const page = await list({ limit: 100, cursor });
        all.push(...numbers(page.items));
        cursor = page.cursor;
        pages++;
      } while (cursor && pages < 10);
      expect(all).toEqual(from(45, 1));
      expect(cursor).toBeUndefined();
    });

    it('asks its host to start, repeat and cancel', async () => {
      const { can, pipelines } = host;
      const [workflow] = (await pipelines.listWorkflows?.(caller)) ?? [];
      const start = { workflow: workflow?.id, ref: 'main' };
      const started = { verb: 'trigger', ref: 'main' };
      const cancelled = { verb: 'cancel', runId: host.runId(45) };
      const verbs = [
        [can.trigger, started, () => pipelines.trigger?.(caller, start)],
        [
          can.rerun,
          host.rerunAs,
          () => pipelines.rerun?.(caller, host.runId(44)),
        ],
        [
          can.cancel,
          cancelled,
          () => pipelines.cancel?.(caller, host.runId(45)),
        ],
      ] as const;
      for (const [isAble, action, act] of verbs) {
        const work = act();
        const outcome = await work?.catch(error => error.name);
        const refusal = isAble || !work ? undefined : 'NotImplementedError';
        expect(outcome).toBe(refusal);
        expect(host.takeActions()).toEqual(isAble ? [action] : []);
      }
      await list();
      expect(pipelines.info.can).toEqual(can);
    });

    it('asks its host once for 50 visitors of a page', async () => {
      await list();
      const { count } = host.takeRequests();
      const runId = host.runId(44);
      await Promise.all(Array.from({ length: 50 }, () => list()));
      expect(host.takeRequests().count).toBe(0);
      await host.pipelines.getRun(caller, runId);
      const once = host.takeRequests().count;
      expect(once).toBeGreaterThan(0);
      await Promise.all(
        Array.from({ length: 50 }, () => host.pipelines.getRun(caller, runId)),
      );
      expect(host.takeRequests().count).toBe(0);
      expect(count).toBeLessThanOrEqual(22);
    });

    const faults: [HostFault, string, RegExp][] = [
      ['refuses the credentials', 'ServiceUnavailableError', /administrator/],
      ['forbids', 'NotAllowedError', /administrator|not allowed/],
      ['is not found', 'NotFoundError', /knows no/],
      ['fails', 'ServiceUnavailableError', /answered with 500/],
      ['answers HTML', 'ServiceUnavailableError', /administrator/],
      ['answers other JSON', 'ServiceUnavailableError', /administrator/],
      ['echoes the credentials', 'ServiceUnavailableError', /\*\*\*/],
      ['is slow', 'ServiceUnavailableError', /did not answer within/],
    ];

    it.each(faults)('says what to do when its host %s', async (...args) => {
      const [fault, errorName, message] = args;
      host.setFault(fault);
      const error = await failure(list());
      expect(error.name).toBe(errorName);
      expect(error.message).toMatch(message);
      for (const secret of host.secrets) {
        expect(`${error.stack}${JSON.stringify(error)}`).not.toContain(secret);
      }
      const another = await failure(
        host.pipelines.getRun(caller, host.runId(44)),
      );
      expect(another.name).toBe(errorName);
    });

    it('leaves its host alone when that limits the rate', async () => {
      host.setFault('limits the rate');
      const error = await failure(list());
      expect(error.name).toBe('ServiceUnavailableError');
      expect(error.message).toMatch(/too many requests.*until \d\d:\d\d/);
      host.takeRequests();
      const later = await failure(
        host.pipelines.getRun(caller, host.runId(44)),
      );
      expect(later.message).toMatch(/too many requests/);
      expect(host.takeRequests().count).toBe(0);
    });
  });
}
