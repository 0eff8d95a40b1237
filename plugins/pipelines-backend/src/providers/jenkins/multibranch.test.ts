import type { PipelineCaller } from '@portico/plugin-pipelines-node';
import { isNoPipelines } from '@portico/plugin-pipelines-node';
import exampleBuild from '../../__fixtures__/jenkins/build.json';
import job from '../../__fixtures__/jenkins/job.json';
import project from '../../__fixtures__/jenkins/multibranch.json';
import { ServerRequest, startServer } from '../../__testUtils__/startServer';
import { JenkinsProvider } from './JenkinsProvider';

const caller = {} as PipelineCaller;
const HOUR_MS = 3_600_000;

const build = (number: number, hour: number) => ({
  ...exampleBuild,
  number,
  result: 'SUCCESS',
  timestamp: Date.parse('2026-01-05T00:00:00Z') + hour * HOUR_MS,
});

const builds: Record<string, object[]> = {
  'feature%2Fcart': [build(2, 5), build(1, 2)],
  main: [build(3, 4), build(2, 3), build(1, 1)],
};

function readProject({ query }: ServerRequest) {
  const hasBuilds = query.get('tree')?.includes('allBuilds');
  const jobs = project.jobs.map(one => ({
    ...one,
    ...(hasBuilds && { allBuilds: builds[one.name] }),
  }));
  return { ...project, jobs };
}

describe('a multibranch project of Jenkins', () => {
  const requests: ServerRequest[] = [];
  let server: Awaited<ReturnType<typeof startServer>>;

  beforeAll(async () => {
    server = await startServer(request => {
      requests.push(request);
      const { method, path } = request;
      if (method === 'POST') {
        return { status: 201, body: '' };
      }
      switch (path) {
        case '/job/shop/api/json':
          return { body: readProject(request) };
        case '/job/shop/job/feature%252Fcart/api/json':
          return { body: job };
        case '/job/shop/job/main/api/json':
          return { body: { _class: job._class, property: [{}] } };
        case '/job/shop/job/feature%252Fcart/2/api/json':
          return { body: build(2, 5) };
        default:
          return { status: 404, body: '<html></html>' };
      }
    });
  });
  afterAll(() => server.stop());

  const open = () => {
    const provider = new JenkinsProvider({
      forgeUrl: '',
      freshMs: 1_000,
      timeoutMs: 2_000,
      controlAnywhere: false,
      jenkins: [
        { name: 'a', baseUrl: server.url, username: 'u', apiToken: 'secret' },
      ],
    });
    const metadata = { name: 'shop' };
    const entity = { apiVersion: 'v1', kind: 'Component', metadata };
    const found = provider.find({ entity, argument: 'shop' });
    if (!found || isNoPipelines(found)) {
      throw new Error('Expected pipelines');
    }
    return found;
  };

  it('has the runs of all branches in one list', async () => {
    const pipelines = open();
    const list = async (options = {}) => {
      const page = await pipelines.listRuns(caller, { limit: 10, ...options });
      return [page.items.map(({ id }) => id), page.cursor];
    };
    expect(await pipelines.getDefaultBranch(caller)).toBe('main');
    const all = ['2~feature%2Fcart', '3~main', '2~main', '1~feature%2Fcart'];
    expect(await list()).toEqual([[...all, '1~main'], undefined]);
    expect(await list({ limit: 2 })).toEqual([all.slice(0, 2), '2']);
    expect(await list({ limit: 2, cursor: '2' })).toEqual([all.slice(2), '4']);
    expect(await list({ branch: 'feature/cart' })).toEqual([
      [all[0], all[3]],
      undefined,
    ]);
    expect(await list({ branch: 'none' })).toEqual([[], undefined]);
  });

  it('has no default branch where none is called as usual', async () => {
    const [feature, main] = project.jobs;
    project.jobs = [feature, { ...main, name: 'release' }];
    expect(await open().getDefaultBranch(caller)).toBeUndefined();
    project.jobs = [feature, main];
  });

  it('opens and starts those of one branch', async () => {
    const pipelines = open();
    const run = await pipelines.getRun(caller, '2~feature%2Fcart');
    expect(run).toMatchObject({
      number: 2,
      branch: 'feature/cart',
      conclusion: 'success',
      jobs: [{ id: 'build', steps: [] }],
    });
    await expect(pipelines.getRun(caller, '2~%E0%A4%A')).rejects.toThrow(
      /knows no run/,
    );
    await expect(pipelines.getRun(caller, '../x')).rejects.toThrow(
      /knows no run/,
    );

    requests.length = 0;
    await pipelines.trigger(caller, { ref: 'main' });
    await pipelines.trigger(caller, { ref: 'feature/cart' });
    await pipelines.rerun(caller, '2~feature%2Fcart');
    const posts = requests.filter(({ method }) => method === 'POST');
    expect(posts.map(({ path }) => path)).toEqual([
      '/job/shop/job/main/build',
      '/job/shop/job/feature%252Fcart/buildWithParameters',
      '/job/shop/job/feature%252Fcart/buildWithParameters',
    ]);
    expect([...posts[1].query]).toEqual([]);
    // and not the password, which Jenkins keeps to itself
    expect(Object.fromEntries(posts[2].query)).toEqual({
      TARGET: 'eu & us',
      DRY: 'true',
    });
  });
});
