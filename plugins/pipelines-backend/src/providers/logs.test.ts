import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  isNoPipelines,
  PipelineCaller,
  PipelineProvider,
} from '@portico/plugin-pipelines-node';
import { mockServices } from '@backstage/backend-test-utils';
import githubJob from '../__fixtures__/github/job.json';
import gitlabJobs from '../__fixtures__/gitlab/jobs.json';
import {
  ServerReply,
  ServerRequest,
  startServer,
} from '../__testUtils__/startServer';
import { createActionsProviders } from './actions/createActionsProviders';
import { createGitlabProvider } from './gitlab/createGitlabProvider';

const caller = {} as PipelineCaller;
const TOKEN = 'tok-8d1f0c5e9a';
const settings = {
  ...{ freshMs: 0, timeoutMs: 5_000, controlAnywhere: false, jenkins: [] },
  forgeUrl: '',
};

describe('logs and repeats at hosts with a will of their own', () => {
  const answers = new Map<string, ServerReply>();
  const posted: string[] = [];
  const stored: ServerRequest[] = [];
  let server: Awaited<ReturnType<typeof startServer>>;
  let storage: Awaited<ReturnType<typeof startServer>>;

  beforeAll(async () => {
    server = await startServer(({ method, path }) => {
      if (method === 'POST') {
        posted.push(path);
      }
      return answers.get(path) ?? { status: 404, body: { message: 'None' } };
    });
    storage = await startServer(request => {
      stored.push(request);
      return { body: '\ufeffthe log\n' };
    });
  });
  afterAll(async () => {
    await server.stop();
    await storage.stop();
  });
  beforeEach(() => {
    answers.clear();
    [posted, stored].forEach(list => list.splice(0));
  });

  function open(providers: PipelineProvider[], sourceUrl: string) {
    const metadata = { name: 'shop' };
    const entity = { apiVersion: 'v1', kind: 'Component', metadata };
    const [found] = providers.flatMap(
      provider => provider.find({ entity, sourceUrl }) ?? [],
    );
    if (!found || isNoPipelines(found)) {
      throw new Error('Expected pipelines');
    }
    return found;
  }

  function openGithub() {
    const { host, url } = server;
    const integrations = ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: { github: [{ host, apiBaseUrl: url, token: TOKEN }] },
      }),
    );
    const providers = createActionsProviders({
      auth: mockServices.auth(),
      config: settings,
      discovery: mockServices.discovery(),
      integrations,
    });
    return open(providers, `${url}/a/b/`);
  }

  function openGitlab() {
    const { host, url } = server;
    const gitlab = [{ host, baseUrl: url, apiBaseUrl: url, token: TOKEN }];
    const integrations = ScmIntegrations.fromConfig(
      new ConfigReader({ integrations: { gitlab } }),
    );
    const provider = createGitlabProvider(integrations, settings);
    return open([provider], `${url}/g/p/`);
  }

  const readGithub = (conclusion: string | null) => {
    const status = conclusion ? 'completed' : 'in_progress';
    const job = { ...githubJob, status, conclusion };
    answers.set('/repos/a/b/actions/jobs/7', { body: job });
    return openGithub().readLog(caller, { runId: '1', jobId: '7', offset: 0 });
  };

  it('are read where GitHub keeps them, which hears nothing of the token', async () => {
    const Location = `${storage.url}/signedlogcontent?urlExpires=2020&sig=x`;
    answers.set('/repos/a/b/actions/jobs/7/logs', {
      status: 302,
      headers: { Location },
      body: '',
    });
    const log = await readGithub('success');
    expect(log).toMatchObject({ text: '\ufeffthe log\n', done: true });
    expect(stored).toHaveLength(1);
    expect(stored[0].path).toBe('/signedlogcontent');
    expect(JSON.stringify(stored[0].headers)).not.toContain(TOKEN);
  });

  it('are none yet while a job runs, and gone when they are too old', async () => {
    expect(await readGithub(null)).toEqual({ text: '', next: 0, done: false });
    await expect(readGithub('failure')).rejects.toThrow(
      /knows no log of job 7/,
    );
    answers.set('/repos/a/b/actions/jobs/7/logs', { status: 410, body: '{}' });
    await expect(readGithub('failure')).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringMatching(
        /does not keep the log of job 7 any longer/,
      ),
    });
  });

  it('have at GitLab no parts, and no trace before a runner came', async () => {
    const read = (status: string, offset: number) => {
      const body = { ...gitlabJobs[0], status };
      answers.set('/projects/g%2Fp/jobs/7', { body });
      return openGitlab().readLog(caller, { runId: '1', jobId: '7', offset });
    };
    expect(await read('pending', 0)).toEqual({
      text: '',
      next: 0,
      done: false,
    });
    await expect(read('failed', 0)).rejects.toThrow(/knows no log of job 7/);
    const trace =
      'section_start:1560896352:prepare\r\u001b[0KPrepare\n' +
      'section_end:1560896353:prepare\r\u001b[0Kdone ✓\n';
    answers.set('/projects/g%2Fp/jobs/7/trace', { body: trace });
    expect(await read('running', 0)).toMatchObject({
      text: trace,
      done: false,
    });
    const next = Buffer.byteLength(trace);
    const end = { text: 'done ✓\n', next, done: true };
    expect(await read('success', next - 9)).toEqual(end);
  });

  it('repeat at GitLab only what failed or was cancelled last', async () => {
    const [failed] = gitlabJobs;
    const repeated = { ...failed, id: failed.id + 100, status: 'success' };
    const jobs = '/projects/g%2Fp/pipelines/511/jobs';
    const retry = '/projects/g%2Fp/pipelines/511/retry';
    answers.set(retry, { status: 201, body: {} });
    answers.set(jobs, { body: [repeated, failed] });
    await expect(openGitlab().rerun?.(caller, '511')).rejects.toThrow(
      /pipeline 511 has none: start a new run/,
    );
    expect(posted).toEqual([]);
    answers.set(jobs, { body: [{ ...repeated, status: 'canceled' }, failed] });
    await openGitlab().rerun?.(caller, '511');
    expect(posted).toEqual([retry]);
  });
});
