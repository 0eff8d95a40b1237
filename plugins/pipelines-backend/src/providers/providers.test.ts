import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  EntityPipelines,
  isNoPipelines,
  PipelineLocation,
  PipelineProvider,
} from '@portico/plugin-pipelines-node';
import { describeProvider } from '@portico/plugin-pipelines-node/testUtils';
import {
  ActionsFlavour,
  answerActions,
  runIdOf,
} from '../__testUtils__/actionsApi';
import { answerGitlab, pipelineIdOf } from '../__testUtils__/gitlabApi';
import { answerJenkins } from '../__testUtils__/jenkinsApi';
import { HostApi, startContractHost } from '../__testUtils__/startContractHost';
import type { PipelinesConfig } from '../config/readPipelinesConfig';
import { createActionsProviders } from './actions/createActionsProviders';
import { createGitlabProvider } from './gitlab/createGitlabProvider';
import { JenkinsProvider } from './jenkins/JenkinsProvider';

jest.setTimeout(60_000);

const TOKEN = 'tok-8d1f0c5e9a';
const BASIC = Buffer.from(`portal:${TOKEN}`).toString('base64');
const settings = {
  freshMs: 1_000,
  timeoutMs: 400,
  controlAnywhere: false,
  jenkins: [],
};

function open(
  providers: PipelineProvider[],
  location: Omit<PipelineLocation, 'entity'>,
): EntityPipelines {
  const metadata = { name: 'shop' };
  const entity = { apiVersion: 'v1', kind: 'Component', metadata };
  const [found] = providers.flatMap(
    provider => provider.find({ ...location, entity }) ?? [],
  );
  if (!found || isNoPipelines(found)) {
    throw new Error(`Found ${JSON.stringify(found)}`);
  }
  return found;
}

const limited = (status: number, headers: Record<string, string>) => ({
  status,
  headers,
  body: { message: 'API rate limit exceeded' },
});
const inOneMinute = () => `${Math.floor(Date.now() / 1000) + 60}`;

function openActions(flavour: ActionsFlavour, url: string) {
  const { host } = new URL(url);
  const forgeUrl = `${url}/api/forge`;
  const gitea = { host, username: 'portal', password: TOKEN };
  const hosts = {
    forge: { gitea: [{ ...gitea, baseUrl: forgeUrl }] },
    gitea: { gitea: [{ ...gitea, baseUrl: `${url}/git` }] },
    github: { github: [{ host, apiBaseUrl: `${url}/api/v3`, token: TOKEN }] },
  };
  const paths = { forge: '/api/forge', gitea: '/git', github: '' };
  const config = new ConfigReader({ integrations: hosts[flavour] });
  const providers = createActionsProviders({
    auth: mockServices.auth.mock({
      isPrincipal: (() => true) as never,
      getPluginRequestToken: async () => ({ token: TOKEN }),
    }),
    config: { ...settings, forgeUrl } satisfies PipelinesConfig,
    discovery: mockServices.discovery.mock({
      getBaseUrl: async id => `${url}/api/${id}`,
    }),
    integrations: ScmIntegrations.fromConfig(config),
  });
  const sourceUrl = `${url}${paths[flavour]}/octo-org/octo-repo/src/branch/main/`;
  return open(providers, { sourceUrl });
}

function actionsApi(flavour: ActionsFlavour): HostApi {
  const titles = {
    forge: 'Forge',
    gitea: 'Gitea Actions',
    github: 'GitHub Actions',
  };
  const bases = {
    forge: '/api/forge/api/v1',
    gitea: '/git/api/v1',
    github: '/api/v3',
  };
  const authorization = {
    forge: `Bearer ${TOKEN}`,
    gitea: `basic ${BASIC}`,
    github: `Bearer ${TOKEN}`,
  };
  const runId = runIdOf;
  return {
    authorization: authorization[flavour],
    rateLimit: () =>
      limited(403, {
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': inOneMinute(),
      }),
    answer: (request, state) =>
      answerActions(flavour, bases[flavour], request, state),
    open: url => openActions(flavour, url),
    describe: {
      secrets: [TOKEN, BASIC],
      runId,
      jobs: [
        { name: 'build', needs: [] },
        { name: 'deploy (eu)', needs: flavour === 'forge' ? ['build'] : [] },
      ],
      steps: ['Set up job', 'Run npm test'],
      title: titles[flavour],
      defaultBranch: 'main',
      rerunAs: { verb: 'rerun', runId: runId(44) },
      showsLogEarly: flavour !== 'github',
    },
  };
}

function gitlabApi(givesParts: boolean): HostApi {
  return {
    authorization: `Bearer ${TOKEN}`,
    rateLimit: () => limited(429, { 'RateLimit-Reset': inOneMinute() }),
    answer: (request, state) => answerGitlab(request, state, givesParts),
    open(url) {
      const { host } = new URL(url);
      const apiBaseUrl = `${url}/api/v4`;
      const gitlab = [{ host, baseUrl: url, apiBaseUrl, token: TOKEN }];
      const config = new ConfigReader({ integrations: { gitlab } });
      const provider = createGitlabProvider(
        ScmIntegrations.fromConfig(config),
        { ...settings, forgeUrl: '' },
      );
      const project = `${url}/test-group/sub/test-project`;
      return open([provider], { sourceUrl: `${project}/-/tree/main/` });
    },
    describe: {
      secrets: [TOKEN],
      runId: pipelineIdOf,
      jobs: [
        { name: 'compile', needs: [] },
        { name: 'lint', needs: ['compile'] },
        { name: 'rspec', needs: ['compile'] },
        { name: 'deploy', needs: ['lint', 'rspec'] },
      ],
      steps: [],
      title: 'GitLab CI',
      defaultBranch: 'main',
      rerunAs: { verb: 'rerun', runId: pipelineIdOf(44) },
      showsLogEarly: true,
    },
  };
}

const jenkinsApi: HostApi = {
  authorization: `Basic ${BASIC}`,
  rateLimit: () => limited(429, { 'Retry-After': '60' }),
  answer: answerJenkins,
  open(url) {
    const jenkins = {
      name: 'main',
      baseUrl: `${url}/jenkins`,
      username: 'portal',
      apiToken: TOKEN,
    };
    const config = { ...settings, forgeUrl: '', jenkins: [jenkins] };
    return open([new JenkinsProvider(config)], { argument: 'shop/api' });
  },
  describe: {
    secrets: [TOKEN, BASIC],
    runId: number => `${number}`,
    jobs: [{ name: '#44', needs: [] }],
    steps: ['Build', 'Test', 'Deploy'],
    title: 'Jenkins',
    defaultBranch: undefined,
    rerunAs: { verb: 'trigger', ref: 'main' },
    showsLogEarly: true,
  },
};

describeProvider('the forge', () => startContractHost(actionsApi('forge')));
describeProvider('Gitea', () => startContractHost(actionsApi('gitea')));
describeProvider('GitHub', () => startContractHost(actionsApi('github')));
describeProvider('GitLab', () => startContractHost(gitlabApi(true)));
describeProvider('GitLab without parts of traces', () =>
  startContractHost(gitlabApi(false)),
);
describeProvider('Jenkins', () => startContractHost(jenkinsApi));
