import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import { createActionContext } from '../__testUtils__/createActionContext';
import { type Api, GitHost } from '../__testUtils__/GitHost';
import {
  bitbucketServerApi,
  giteaApi,
  githubApi,
  gitlabApi,
} from '../__testUtils__/standIns';
import { createPublishAction } from './createPublishAction';

const SECRET = 'the-secret-of-the-portal';

const files = {
  'catalog-info.yaml': 'kind: Component',
  docs: { 'index.md': '# Gift cards' },
};

describe('portico:publish', () => {
  const repositories = createMockDirectory();
  const workspace = createMockDirectory();
  let host: GitHost;

  beforeEach(() => {
    repositories.clear();
    workspace.setContent(files);
  });
  afterEach(() => host?.stop());

  async function start(api: Api) {
    host = await GitHost.start(repositories.path, api);
  }

  function prepare(integrations: JsonObject, scm?: JsonObject) {
    const portico = scm ? { portico: { scm: { default: scm } } } : {};
    const config = mockServices.rootConfig({
      data: {
        backend: { baseUrl: 'http://localhost' },
        integrations,
        ...portico,
      },
    });
    const action = createPublishAction({
      auth: mockServices.auth(),
      config,
      integrations: ScmIntegrations.fromConfig(config),
    });
    const { context, logged, outputs } = createActionContext(workspace);
    const publish = (
      input: Parameters<typeof action.handler>[0]['input'],
      isDryRun = false,
    ) => action.handler({ ...context, isDryRun, input });
    return { publish, logged, outputs };
  }

  const prepareGitea = (scm?: JsonObject) =>
    prepare(
      {
        gitea: [
          {
            host: host.host,
            baseUrl: host.url,
            username: 'portal',
            password: SECRET,
          },
        ],
      },
      { host: host.host, ...scm },
    );

  const lastCommit = (path: string) =>
    host.git(path, 'log', '-1', '--format=%an <%ae> %s', 'main');

  it('makes a repository of the owning team on Gitea', async () => {
    await start(giteaApi);
    const { publish, logged, outputs } = prepareGitea();
    await publish({
      name: 'gift-cards',
      team: 'group:default/checkout',
      description: 'Sells gift cards',
    });

    expect(host.calls.map(({ request }) => request)).toEqual([
      'GET /api/v1/orgs/checkout',
      'POST /api/v1/orgs/checkout/repos',
      'GET /checkout/gift-cards/src/branch/main',
    ]);
    expect(host.calls[1].body).toEqual({
      name: 'gift-cards',
      description: 'Sells gift cards',
      private: true,
    });
    expect(outputs).toEqual({
      remoteUrl: `${host.url}/checkout/gift-cards.git`,
      repoContentsUrl: `${host.url}/checkout/gift-cards/src/branch/main/`,
      catalogInfoUrl: `${host.url}/checkout/gift-cards/src/branch/main/catalog-info.yaml`,
      commitHash: host.git('checkout/gift-cards', 'rev-parse', 'main'),
    });
    expect(new Set(host.pushes)).toEqual(new Set([`portal:${SECRET}`]));
    expect(
      host.git('checkout/gift-cards', 'ls-tree', '-r', '--name-only', 'main'),
    ).toBe('catalog-info.yaml\ndocs/index.md');
    expect(lastCommit('checkout/gift-cards')).toBe(
      'Mara Lindqvist <mara.lindqvist@larkspur.example> First version',
    );
    expect(logged.join('\n')).not.toContain(SECRET);
  });

  it('makes it on GitHub', async () => {
    await start(githubApi);
    const { publish, logged, outputs } = prepare(
      {
        github: [
          { host: host.host, apiBaseUrl: `${host.url}/api/v3`, token: SECRET },
        ],
      },
      { host: host.host, owner: 'larkspur', visibility: 'internal' },
    );
    await publish({
      name: 'gift-cards',
      team: 'group:default/checkout',
      description: 'Sells gift cards',
      commitMessage: 'Begin',
      sourcePath: 'docs',
    });

    expect(host.calls.map(({ request }) => request)).toEqual([
      'GET /api/v3/users/larkspur',
      'POST /api/v3/orgs/larkspur/repos',
      'PUT /api/v3/repos/larkspur/gift-cards/branches/main/protection',
    ]);
    expect(host.calls[1]).toMatchObject({
      body: {
        name: 'gift-cards',
        description: 'Sells gift cards',
        visibility: 'internal',
      },
      authorization: `token ${SECRET}`,
    });
    expect(outputs).toEqual({
      remoteUrl: `${host.url}/larkspur/gift-cards.git`,
      repoContentsUrl: `${host.url}/larkspur/gift-cards/blob/main`,
      catalogInfoUrl: `${host.url}/larkspur/gift-cards/blob/main/catalog-info.yaml`,
      commitHash: host.git('larkspur/gift-cards', 'rev-parse', 'main'),
    });
    expect(new Set(host.pushes)).toEqual(new Set([`x-access-token:${SECRET}`]));
    expect(
      host.git('larkspur/gift-cards', 'ls-tree', '-r', '--name-only', 'main'),
    ).toBe('index.md');
    expect(lastCommit('larkspur/gift-cards')).toBe(
      'Mara Lindqvist <mara.lindqvist@larkspur.example> Begin',
    );
    expect(logged.join('\n')).not.toContain(SECRET);
    await expect(publish({ name: 'taken' })).rejects.toThrow(
      /The name "taken" is taken/,
    );
  });

  it('makes it on GitLab', async () => {
    await start(gitlabApi);
    const { publish, logged, outputs } = prepare({
      gitlab: [
        {
          host: host.host,
          baseUrl: host.url,
          apiBaseUrl: `${host.url}/api/v4`,
          token: SECRET,
        },
      ],
    });
    const repoUrl = (name: string) =>
      `${host.host}?owner=larkspur%2Fshop&repo=${name}`;
    await publish({
      repoUrl: repoUrl('gift-cards'),
      description: 'Sells gift cards',
    });

    expect(host.calls.map(({ request }) => request)).toEqual([
      'GET /api/v4/namespaces/larkspur%2Fshop',
      'GET /api/v4/user',
      expect.stringMatching(
        /^GET \/api\/v4\/groups\/larkspur%2Fshop\/projects\?/,
      ),
      'POST /api/v4/projects',
    ]);
    expect(host.calls[3].body).toMatchObject({
      namespace_id: 7,
      name: 'gift-cards',
      path: 'gift-cards',
      visibility: 'private',
      description: 'Sells gift cards',
    });
    expect(outputs).toEqual({
      remoteUrl: `${host.url}/larkspur/shop/gift-cards`,
      repoContentsUrl: `${host.url}/larkspur/shop/gift-cards/-/blob/main`,
      catalogInfoUrl: `${host.url}/larkspur/shop/gift-cards/-/blob/main/catalog-info.yaml`,
      commitHash: host.git('larkspur/shop/gift-cards', 'rev-parse', 'main'),
    });
    expect(new Set(host.pushes)).toEqual(new Set([`oauth2:${SECRET}`]));
    expect(logged.join('\n')).not.toContain(SECRET);

    await expect(publish({ repoUrl: repoUrl('taken') })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(
        'there is a repository larkspur/shop/taken on',
      ),
    });
    await expect(
      publish({ repoUrl: `${host.host}?owner=nobody&repo=gift-cards` }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('"nobody" owns no repositories on'),
    });
  });

  it('makes it on Bitbucket Server', async () => {
    await start(bitbucketServerApi);
    const { publish, logged, outputs } = prepare(
      {
        bitbucketServer: [
          {
            host: host.host,
            apiBaseUrl: `${host.url}/rest/api/1.0`,
            token: SECRET,
          },
        ],
      },
      { host: host.host, owner: 'SHOP', visibility: 'public' },
    );
    await publish({ name: 'gift-cards', description: 'Sells gift cards' });
    expect(host.calls).toMatchObject([
      {
        body: {
          name: 'gift-cards',
          description: 'Sells gift cards',
          defaultBranch: 'main',
          public: true,
        },
        authorization: `Bearer ${SECRET}`,
      },
    ]);
    expect(outputs).toEqual({
      remoteUrl: `${host.url}/scm/shop/gift-cards.git`,
      repoContentsUrl: `${host.url}/projects/SHOP/repos/gift-cards/browse`,
      catalogInfoUrl: `${host.url}/projects/SHOP/repos/gift-cards/browse/catalog-info.yaml`,
      commitHash: host.git('scm/shop/gift-cards', 'rev-parse', 'main'),
    });
    expect(new Set(host.pushes)).toEqual(new Set([SECRET]));
    expect(logged.join('\n')).not.toContain(SECRET);
    await expect(publish({ name: 'taken' })).rejects.toThrow(
      'The name "taken" is taken',
    );
  });

  it('says whose credentials are refused or missing', async () => {
    await start(githubApi);
    const github = { host: host.host, apiBaseUrl: `${host.url}/api/v3` };
    const repoUrl = `${host.host}?owner=locked&repo=gift-401`;
    const refused = {
      name: 'AuthenticationError',
      message: expect.stringMatching(
        /does not let the portal make locked\/gift-401.*integrations\.github$/,
      ),
    };
    const { publish } = prepare({ github: [{ ...github, token: SECRET }] });
    await expect(publish({ repoUrl })).rejects.toMatchObject(refused);
    const without = prepare({ github: [github] });
    await expect(without.publish({ repoUrl })).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringMatching(
        /cannot sign in to push.*integrations\.github$/,
      ),
    });
    const gitea = prepare({ gitea: [{ host: host.host, baseUrl: host.url }] });
    await expect(
      gitea.publish({ repoUrl: `${host.host}?owner=checkout&repo=a` }),
    ).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringContaining('integrations.gitea'),
    });
  });

  it('says what went wrong, what is left, and what to do', async () => {
    await start(giteaApi);
    host.createRepository('checkout/taken');
    const { publish } = prepareGitea();
    await expect(
      publish({ name: 'taken', owner: 'checkout' }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: `The name "taken" is taken: there is a repository checkout/taken on ${host.host} already. Nothing was changed; start again with another name`,
    });
    await expect(
      publish({ name: 'gift-cards', owner: 'nobody' }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('choose another owner'),
    });

    host.refusePush = 403;
    await expect(
      publish({ name: 'gift-cards', owner: 'checkout' }),
    ).rejects.toThrow(
      `It is empty and stays at ${host.url}/checkout/gift-cards/src/branch/main/. Retry the task, or delete`,
    );
    host.refusePush = undefined;

    await host.stop();
    workspace.setContent({ 'a.txt': 'a' });
    await expect(
      publish({ name: 'gift-cards', owner: 'checkout' }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('Nothing was changed'),
    });
  });

  it('goes on with what an earlier attempt of the task began', async () => {
    await start(giteaApi);
    const input = { name: 'gift-cards', owner: 'checkout' };
    const { publish, outputs } = prepareGitea();
    host.refusePush = 403;
    await expect(publish(input)).rejects.toThrow('Retry the task');
    host.refusePush = undefined;
    // Each attempt writes its files into a new workspace
    workspace.setContent(files);
    await publish(input);
    const commit = host.git('checkout/gift-cards', 'rev-parse', 'main');
    expect(outputs).toMatchObject({
      commitHash: commit,
      catalogInfoUrl: `${host.url}/checkout/gift-cards/src/branch/main/catalog-info.yaml`,
    });

    delete outputs.commitHash;
    workspace.setContent(files);
    await publish(input);
    expect(outputs.commitHash).toBe(commit);
    expect(host.git('checkout/gift-cards', 'rev-list', '--all')).toBe(commit);

    workspace.setContent({ 'catalog-info.yaml': 'kind: API' });
    const taken = { name: 'ConflictError' };
    await expect(publish(input)).rejects.toMatchObject(taken);
    await expect(prepareGitea().publish(input)).rejects.toMatchObject(taken);
    host.createRepository('checkout/empty');
    const other = prepareGitea();
    const empty = { ...input, name: 'empty' };
    await expect(other.publish(empty)).rejects.toMatchObject(taken);
    await expect(other.publish(empty)).rejects.toMatchObject(taken);
    expect(host.git('checkout/empty', 'branch', '--list')).toBe('');
  });

  it('refuses what cannot be published before anything is made', async () => {
    await start(giteaApi);
    const { publish } = prepareGitea();
    const owner = 'checkout';
    for (const name of [
      '../up',
      'a/b',
      '.git',
      'a.git',
      'a..b',
      '-a',
      'a'.repeat(101),
    ]) {
      await expect(publish({ name, owner })).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('cannot be the name of a repository'),
      });
    }
    await expect(publish({ owner })).rejects.toThrow(
      'The repository has no name',
    );
    await expect(publish({ name: 'a' })).rejects.toThrow(
      'Nobody is named who owns',
    );
    await expect(publish({ name: 'a', owner: '../b' })).rejects.toThrow(
      'cannot own a repository',
    );
    await expect(
      publish({ name: 'a', owner, defaultBranch: 'feature/a' }),
    ).rejects.toThrow('cannot be the name of a branch');
    await expect(
      publish({ name: 'a', owner, sourcePath: 'missing' }),
    ).rejects.toThrow('the workspace has no folder "missing"');
    await expect(
      publish({ name: 'a', owner, visibility: 'internal' }),
    ).rejects.toThrow('This kind of git host has no internal repositories');
    await expect(
      publish({ repoUrl: 'git.example?owner=a&repo=b' }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /No git host "git\.example" is configured\. Known are .*127/,
      ),
    });
    await expect(prepare({}).publish({ name: 'a', owner })).rejects.toThrow(
      'Give repoUrl, or set portico.scm.default.host in app-config',
    );
    await expect(
      prepare({}, { host: 'dev.azure.com', owner: 'larkspur' }).publish({
        name: 'a',
      }),
    ).rejects.toThrow('portico.scm.default.project');
    expect(host.calls).toEqual([]);
  });

  it('says where it would be without making anything', async () => {
    await start(giteaApi);
    const { publish, outputs } = prepareGitea();
    await publish({ name: 'gift-cards', owner: 'checkout' }, true);
    expect(outputs).toEqual({
      remoteUrl: `${host.url}/checkout/gift-cards.git`,
      repoContentsUrl: `${host.url}/checkout/gift-cards/src/branch/main/`,
      catalogInfoUrl: `${host.url}/checkout/gift-cards/src/branch/main/catalog-info.yaml`,
    });
    expect(host.calls).toEqual([]);
  });

  it.each([
    [
      'github.com?owner=o&repo=r',
      'https://github.com/o/r/blob/main/catalog-info.yaml',
    ],
    [
      'gitlab.com?owner=o&repo=r',
      'https://gitlab.com/o/r/-/blob/main/catalog-info.yaml',
    ],
    [
      'dev.azure.com?organization=o&project=p&repo=r',
      'https://dev.azure.com/o/p/_git/r?path=%2Fcatalog-info.yaml',
    ],
    [
      'bitbucket.org?workspace=o&project=P&repo=r',
      'https://bitbucket.org/o/r/src/main/catalog-info.yaml',
    ],
    [
      'bb.example?project=P&repo=r',
      'https://bb.example/projects/P/repos/r/browse/catalog-info.yaml',
    ],
  ])(
    'knows where catalog-info.yaml is: %s',
    async (repoUrl, catalogInfoUrl) => {
      await start(giteaApi);
      const { publish, outputs } = prepare({
        bitbucketServer: [
          { host: 'bb.example', apiBaseUrl: 'https://bb.example/rest/api/1.0' },
        ],
      });
      await publish({ repoUrl }, true);
      expect(outputs.catalogInfoUrl).toBe(catalogInfoUrl);
    },
  );
});
