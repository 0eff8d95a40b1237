import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { isNoPipelines } from '@portico/plugin-pipelines-node';
import { readPipelinesConfig } from '../config/readPipelinesConfig';
import { ProviderRegistry } from '../services/ProviderRegistry';
import { createActionsProviders } from './actions/createActionsProviders';
import { createGitlabProvider } from './gitlab/createGitlabProvider';
import { JenkinsProvider } from './jenkins/JenkinsProvider';

const rootConfig = {
  backend: { baseUrl: 'https://portal.example/' },
  integrations: {
    gitea: [
      {
        host: 'portal.example',
        baseUrl: 'https://portal.example/api/forge',
        password: 'x',
      },
      { host: 'gitea.example', password: 'x' },
      { host: 'open.example' },
    ],
    github: [
      { host: 'github.com', token: 'x' },
      { host: 'ghe.example', apiBaseUrl: 'https://ghe.example/api/v3' },
    ],
    gitlab: [
      {
        host: 'lab.example',
        baseUrl: 'https://lab.example/git',
        apiBaseUrl: 'https://lab.example/git/api/v4',
        token: 'x',
      },
    ],
  },
  pipelines: {
    jenkins: ['eu', 'us'].map(name => ({
      name,
      baseUrl: `https://jenkins.example/${name}/`,
      username: 'portal',
      apiToken: 'x',
    })),
  },
};

function createRegistry() {
  const config = new ConfigReader(rootConfig);
  const integrations = ScmIntegrations.fromConfig(config);
  const read = readPipelinesConfig(config);
  return new ProviderRegistry([
    ...createActionsProviders({
      auth: mockServices.auth(),
      config: read,
      discovery: mockServices.discovery(),
      integrations,
    }),
    createGitlabProvider(integrations, read),
    new JenkinsProvider(read),
  ]);
}

describe('where the pipelines of an entity are', () => {
  const registry = createRegistry();

  function find(annotations: Record<string, string>): string {
    const metadata = { name: 'shop', annotations };
    const found = registry.find({ apiVersion: 'v1', kind: 'API', metadata });
    if (isNoPipelines(found)) {
      return found.reason;
    }
    const { host, owner, name } = found.repository ?? {};
    const place = host ? `${host} ${owner} ${name}` : found.info.links[0].url;
    return `${found.info.id} ${place}`;
  }

  it.each([
    [
      'https://portal.example/api/forge/shop/api/src/branch/main/',
      'forge portal.example shop api',
    ],
    ['https://portal.example/api/other/shop/api/', 'no-source-location'],
    ['https://gitea.example/a/b.git', 'gitea gitea.example a b'],
    ['https://open.example/a/b/', 'no-credentials'],
    ['https://github.com/a/b/tree/main/x/', 'github github.com a b'],
    ['https://github.com/a', 'no-source-location'],
    ['https://github.com/a/..%2f..', 'no-source-location'],
    ['https://ghe.example/a/b/', 'no-credentials'],
    ['https://lab.example/git/g/s/p/-/tree/main/', 'gitlab lab.example g/s p'],
    ['https://lab.example/git/g/p/blob/main/x.yaml', 'gitlab lab.example g p'],
    ['https://lab.example/git/g', 'no-source-location'],
    ['https://gitlab.com/g/p/', 'no-credentials'],
    ['https://github.com.evil.example/a/b/', 'unknown-host'],
    ['not an address', 'unknown-host'],
  ])('at %s is %s', (url, expected) => {
    expect(find({ 'backstage.io/source-location': `url:${url}` })).toBe(
      expected,
    );
    expect(find({ 'backstage.io/managed-by-location': `url:${url}` })).toBe(
      expected,
    );
  });

  it.each([
    ['github:a/b', 'github github.com a b'],
    ['github:ghe.example/a/b', 'no-credentials'],
    ['gitea:gitea.example/a/b', 'gitea gitea.example a b'],
    ['gitea: a/b ', 'forge portal.example a b'],
    ['gitlab:lab.example/g/s/p', 'gitlab lab.example g/s p'],
    ['gitlab:../p', 'no-source-location'],
    [
      'jenkins:shop/my api',
      'jenkins https://jenkins.example/eu/job/shop/job/my%20api',
    ],
    ['jenkins:us:api', 'jenkins https://jenkins.example/us/job/api'],
    ['jenkins:asia:api', 'unknown-host'],
    ['jenkins:', 'no-source-location'],
    ['jenkins', 'unknown-provider'],
    [':x', 'unknown-provider'],
    ['tekton:x', 'unknown-provider'],
  ])('by the annotation %s is %s', (annotation, expected) => {
    expect(
      find({
        'portico.dev/pipelines': annotation,
        'backstage.io/source-location': 'url:https://github.com/x/y/',
      }),
    ).toBe(expected);
  });

  it('is refused with a password in the address of a Jenkins', () => {
    const [jenkins] = rootConfig.pipelines.jenkins;
    const baseUrl = 'https://me:secret@jenkins.example';
    const config = new ConfigReader({
      ...rootConfig,
      pipelines: { jenkins: [{ ...jenkins, baseUrl }] },
    });
    expect(() => readPipelinesConfig(config)).toThrow(
      /'baseUrl' of 'eu' in pipelines\.jenkins/,
    );
    const none = new ConfigReader({
      ...rootConfig,
      pipelines: { poll: { enabled: false, frequency: '5m' } },
    });
    expect(readPipelinesConfig(none)).toMatchObject({
      pollMs: undefined,
      freshMs: 3_000,
      timeoutMs: 10_000,
      jenkins: [],
    });
  });
});
