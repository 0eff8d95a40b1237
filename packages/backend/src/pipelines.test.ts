import { findFreePort, until } from '@portico/test-utils';
import path from 'node:path';
import { stringify } from 'yaml';
import { repository } from './__testUtils__/repository';
import { runPortico } from './__testUtils__/runPortal';
import { runProgram, RunningProgram } from './__testUtils__/runProgram';
import { useTemporaryFolders } from './__testUtils__/useTemporaryFolders';
import { Visitor } from './__testUtils__/Visitor';

const READER = 'user:default/reader';
const TOKEN = 'a token of this test and of nothing else';
const LINES = 40;
const RUNS = 'forge/api/v1/repos/readers/counter/actions/runs';

const workflow = {
  name: 'CI',
  on: { push: null, workflow_dispatch: null },
  jobs: {
    count: {
      'runs-on': 'ubuntu-latest',
      steps: [
        {
          name: 'Count',
          run: `for i in $(seq ${LINES}); do echo "line $i of ${LINES}"; sleep 0.2; done`,
        },
      ],
    },
  },
};

const linesOf = (log: string) =>
  [...log.matchAll(/line (\d+) of/g)]
    .map(([, number]) => Number(number))
    // the step's own text is in the log as well
    .filter(number => number > 0);

const counted = Array.from({ length: LINES }, (_, index) => index + 1);

describe('A run, through a portal and a runner that are killed', () => {
  const folder = useTemporaryFolders()();
  const running: RunningProgram[] = [];
  let url: string;

  afterAll(async () => {
    await Promise.all(running.map(program => program.end('SIGKILL')));
  });

  function startPortal() {
    const { port } = new URL(url);
    const config = {
      app: { baseUrl: url },
      backend: { baseUrl: url, listen: { port: Number(port) } },
      portico: { dataDir: path.join(folder, 'data') },
      forge: { samples: null, runner: { token: TOKEN } },
      catalog: {
        locations: [
          {
            type: 'file',
            target: path.join(__dirname, '__fixtures__/company.yaml'),
          },
        ],
      },
    };
    const portal = runPortico(folder, config);
    running.push(portal);
    return portal;
  }

  function startRunner() {
    const cwd = path.join(repository, 'packages/runner');
    const runner = runProgram([path.join(cwd, 'bin/runner')], {
      cwd,
      env: {
        PORTICO_RUNNER_URL: `${url}/api/forge/runner`,
        PORTICO_RUNNER_TOKEN: TOKEN,
        PORTICO_RUNNER_DIR: path.join(folder, 'runner'),
      },
    });
    running.push(runner);
    return runner;
  }

  /** The newest run, its one job, and the log that people see. */
  async function look(visitor: Visitor) {
    const { body } = await visitor.call(RUNS);
    const [run] = body.workflow_runs ?? [];
    if (!run) {
      return undefined;
    }
    const { jobs } = (await visitor.call(`${RUNS}/${run.id}/jobs`)).body;
    const logs = `${RUNS.replace(/runs$/, 'jobs')}/${jobs[0].id}/logs?offset=0`;
    return { run, job: jobs[0], log: await visitor.read(logs) };
  }

  const seen = (
    visitor: Visitor,
    isSo: (it: Seen) => boolean,
    limitMs?: number,
  ) =>
    until(async () => {
      const it = await look(visitor).catch(() => undefined);
      return it && isSo(it) ? it : undefined;
    }, limitMs);
  type Seen = NonNullable<Awaited<ReturnType<typeof look>>>;
  const isHalfWay = ({ log }: Seen) => linesOf(log).includes(5);
  const isOver = ({ run }: Seen) => run.status === 'completed';

  it('ends finished or failed, was executed once, and keeps every line that was shown', async () => {
    url = `http://127.0.0.1:${await findFreePort()}`;
    const first = startPortal();
    await first.says(/Plugin initialization complete/);
    const before = await Visitor.signIn(url, READER);
    await before.call('forge/api/v1/orgs/readers/repos', { name: 'counter' });
    const file =
      'forge/api/v1/repos/readers/counter/contents/.github/workflows/ci.yml';
    const pushed = await before.call(file, {
      content: Buffer.from(stringify(workflow)).toString('base64'),
      message: 'Count',
      branch: 'main',
    });
    expect(pushed.status).toBe(201);
    const runner = startRunner();
    const shown = await seen(before, isHalfWay);
    await first.end('SIGKILL');

    const second = startPortal();
    await second.says(/Plugin initialization complete/);
    const after = await Visitor.signIn(url, READER);
    const ended = await seen(after, isOver);
    expect(ended.run).toMatchObject({
      id: shown.run.id,
      conclusion: 'success',
      run_attempt: 1,
    });
    expect(ended.log.startsWith(shown.log)).toBe(true);
    expect(linesOf(ended.log)).toEqual(counted);

    const again = await after.call(`${RUNS}/${shown.run.id}/rerun`, {});
    expect(again.status).toBe(201);
    const half = await seen(
      after,
      it => it.run.run_attempt === 2 && isHalfWay(it),
    );
    await runner.end('SIGKILL');
    startRunner();
    const lost = await seen(after, isOver, 60_000);
    expect([lost.run.conclusion, lost.job.error]).toEqual([
      'failure',
      expect.stringContaining('runner was lost'),
    ]);
    expect(lost.log.startsWith(half.log)).toBe(true);
    const lines = linesOf(lost.log);
    expect(lines).toEqual(counted.slice(0, lines.length));
  });
});
