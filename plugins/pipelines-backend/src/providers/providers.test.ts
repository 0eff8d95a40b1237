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
import type { ServerReply } from '../__testUtils__/startServer';
import type { PipelinesConfig } from '../config/readPipelinesConfig';
import { createActionsProviders } from './actions/createActionsProviders';
import { createGitlabProvider } from './gitlab/createGitlabProvider';
import { JenkinsProvider } from './jenkins/JenkinsProvider';

const TOKEN = 'tok-8d1f0c5e9a';
const BASIC = Buffer.from(`portal:${TOKEN}`).toString('base64');
const settings = {
  freshMs: 1_000,
  timeoutMs: 1_000,
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

const inOneMinute = () => `${Math.floor(Date.now() / 1000) + 60}`;

// the forge is asked below its own address, the others below theirs
const flavours = {
  forge: { title: 'Forge', web: '/api/forge', api: '/api/forge/api/v1' },
  'gitea-1.25': { title: 'Gitea Actions', web: '/git', api: '/git/api/v1' },
  gitea: { title: 'Gitea Actions', web: '/git', api: '/git/api/v1' },
  github: { title: 'GitHub Actions', web: '', api: '/api/v3' },
};

function openActions(flavour: ActionsFlavour, url: string) {
  const { host } = new URL(url);
  const { web, api } = flavours[flavour];
  const gitea = { host, baseUrl: `${url}${web}`, username: 'portal' };
  const config = new ConfigReader({
    integrations:
      flavour === 'github'
        ? { github: [{ host, apiBaseUrl: `${url}${api}`, token: TOKEN }] }
        : { gitea: [{ ...gitea, password: TOKEN }] },
  });
  const forgeUrl = `${url}${flavours.forge.web}`;
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
  const sourceUrl = `${url}${web}/octo-org/octo-repo/src/branch/main/`;
  return open(providers, { sourceUrl });
}

// Gitea and Jenkins limit no rate; what is before them may do so
const limitedByProxy = (body: string): ServerReply => ({
  status: 429,
  headers: { 'Retry-After': '60' },
  body,
});

const limitedByGithub = (): ServerReply => ({
  status: 403,
  headers: {
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': inOneMinute(),
  },
  body: { message: 'API rate limit exceeded for user ID 1.' },
});

function actionsApi(flavour: ActionsFlavour): HostApi {
  const isGitea = flavour.startsWith('gitea');
  const ofForge = flavour === 'forge';
  const names = ['Set up job', 'Run npm test'];
  const steps = {
    forge: names,
    'gitea-1.25': [],
    gitea: ['Run actions/checkout@v4', 'Run npm test'],
    github: names,
  };
  return {
    authorization: isGitea ? `basic ${BASIC}` : `Bearer ${TOKEN}`,
    rateLimit: () =>
      isGitea ? limitedByProxy('Slow down') : limitedByGithub(),
    errorBody: status => ({
      message: `status ${status}`,
      ...(isGitea
        ? { url: 'https://gitea.example/api/swagger' }
        : { documentation_url: 'https://docs.github.com/rest' }),
    }),
    answer: (request, state) =>
      answerActions(flavour, flavours[flavour].api, request, state),
    open: url => openActions(flavour, url),
    describe: {
      secrets: [TOKEN, BASIC],
      runId: runIdOf,
      jobs: [
        { name: 'build', needs: [] },
        { name: 'deploy (eu)', needs: ofForge ? ['build'] : [] },
      ],
      steps: steps[flavour],
      title: flavours[flavour].title,
      defaultBranch: 'main',
      can: {
        trigger: true,
        rerun: flavour !== 'gitea-1.25',
        cancel: flavour !== 'gitea-1.25',
      },
      rerunAs: { verb: 'rerun', runId: runIdOf(44) },
      showsLogEarly: flavour !== 'github',
      hasPages: !ofForge,
    },
  };
}

const everything = { trigger: true, rerun: true, cancel: true };

const gitlabApi: HostApi = {
  authorization: `Bearer ${TOKEN}`,
  rateLimit: () => ({
    status: 429,
    headers: { 'Retry-After': '60', 'RateLimit-Reset': inOneMinute() },
    body: 'Retry later',
  }),
  errorBody: status => ({ message: `${status} and its name` }),
  answer: answerGitlab,
  open(url) {
    const { host } = new URL(url);
    const apiBaseUrl = `${url}/api/v4`;
    const gitlab = [{ host, baseUrl: url, apiBaseUrl, token: TOKEN }];
    const config = new ConfigReader({ integrations: { gitlab } });
    const provider = createGitlabProvider(ScmIntegrations.fromConfig(config), {
      ...settings,
      forgeUrl: '',
    });
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
    can: everything,
    rerunAs: { verb: 'rerun', runId: pipelineIdOf(44) },
    showsLogEarly: true,
    hasPages: true,
  },
};

const jenkinsApi: HostApi = {
  authorization: `Basic ${BASIC}`,
  rateLimit: () => limitedByProxy('<html>Slow down</html>'),
  errorBody: status => `<html><h1>HTTP ERROR ${status}</h1></html>`,
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
    can: everything,
    rerunAs: { verb: 'trigger', ref: 'main' },
    showsLogEarly: true,
    hasPages: true,
  },
};

describeProvider('the forge', () => startContractHost(actionsApi('forge')));
describeProvider('Gitea 1.25', () =>
  startContractHost(actionsApi('gitea-1.25')),
);
describeProvider('Gitea', () => startContractHost(actionsApi('gitea')));
describeProvider('GitHub', () => startContractHost(actionsApi('github')));
describeProvider('GitLab', () => startContractHost(gitlabApi));
describeProvider('Jenkins', () => startContractHost(jenkinsApi));
