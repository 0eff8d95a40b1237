import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { execFileSync } from 'node:child_process';
import { createActionContext } from '../__testUtils__/createActionContext';
import { GitHost } from '../__testUtils__/GitHost';
import { createBranchAction } from './createBranchAction';

const SECRET = 'the-secret-of-the-portal';
const PATH = 'checkout/gift-cards';

describe('portico:branch', () => {
  const repositories = createMockDirectory();
  const workspace = createMockDirectory();
  const checkout = createMockDirectory();
  let host: GitHost;

  beforeEach(async () => {
    repositories.clear();
    workspace.setContent({
      'catalog-info.yaml': 'kind: Component',
      docs: { 'index.md': '# Gift cards' },
    });
    host = await GitHost.start(repositories.path, () => undefined);
    host.createRepository(PATH);
  });
  afterEach(() => host.stop());

  /** Two commits on main, as somebody else has made them. */
  function commit(content: Parameters<typeof checkout.setContent>[0]) {
    checkout.setContent(content);
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        [
          '-c',
          'user.name=Aiko',
          '-c',
          'user.email=aiko@larkspur.example',
          ...args,
        ],
        { cwd: checkout.path },
      );
    git('init', '-q', '-b', 'main');
    git('commit', '-q', '--allow-empty', '-m', 'Begin');
    git('add', '.');
    git('commit', '-q', '-m', 'Code');
    git('push', '-q', repositories.resolve(`${PATH}.git`), 'main');
  }

  function prepare(type: 'gitea' | 'gitlab' = 'gitea') {
    const { host: name, url: baseUrl } = host;
    const settings = {
      gitea: { host: name, baseUrl, username: 'portal', password: SECRET },
      gitlab: {
        host: name,
        baseUrl,
        apiBaseUrl: `${baseUrl}/api/v4`,
        token: SECRET,
      },
    };
    const config = mockServices.rootConfig({
      data: {
        backend: { baseUrl: 'http://localhost' },
        integrations: { [type]: [settings[type]] },
      },
    });
    const integrations = ScmIntegrations.fromConfig(config);
    const action = createBranchAction({
      auth: mockServices.auth(),
      config,
      integrations,
    });
    const { context, logged, outputs } = createActionContext(workspace);
    const push = (input: Record<string, string> = {}, isDryRun = false) =>
      action.handler({
        ...context,
        isDryRun,
        input: {
          repoUrl: `${name}?owner=checkout&repo=gift-cards`,
          branch: 'add-to-catalog',
          commitMessage: 'Add a catalog entry',
          ...input,
        },
      });
    return { push, logged, outputs };
  }

  it('adds what is missing on a branch, and leaves the rest', async () => {
    commit({ 'main.js': 'code', docs: { 'index.md': '# Ours' } });
    const before = host.git(PATH, 'rev-parse', 'main');
    const { push, logged, outputs } = prepare();
    await push();

    const branch = 'add-to-catalog';
    expect(host.git(PATH, 'diff', '--name-status', `main..${branch}`)).toBe(
      'A\tcatalog-info.yaml',
    );
    expect(host.git(PATH, 'show', `${branch}:docs/index.md`)).toBe('# Ours');
    expect(host.git(PATH, 'rev-parse', 'main')).toBe(before);
    expect(host.git(PATH, 'log', '-1', '--format=%an: %s (%P)', branch)).toBe(
      `Mara Lindqvist: Add a catalog entry (${before})`,
    );
    expect(host.git(PATH, 'fsck', '--strict')).toBe('');
    expect(outputs).toEqual({
      remoteUrl: `${host.url}/${PATH}.git`,
      changeUrl: `${host.url}/${PATH}/src/branch/add-to-catalog`,
      catalogInfoUrl: `${host.url}/${PATH}/src/branch/main/catalog-info.yaml`,
      commitHash: host.git(PATH, 'rev-parse', branch),
      added: ['catalog-info.yaml'],
    });
    expect(logged.join('\n')).toContain(
      'docs/index.md is there already and stays',
    );
    expect(logged.join('\n')).not.toContain(SECRET);

    await expect(push()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('has a branch "add-to-catalog" already'),
    });
    expect(host.git(PATH, 'rev-parse', branch)).toBe(outputs.commitHash);
  });

  it('says that there is nothing to add', async () => {
    commit({
      'catalog-info.yaml': 'kind: API',
      docs: { 'index.md': '# Ours' },
    });
    await expect(prepare().push()).rejects.toMatchObject({
      name: 'ConflictError',
      message: `Nothing to add: ${PATH} on ${host.host} has catalog-info.yaml, docs/index.md already`,
    });
    expect(host.git(PATH, 'branch', '--list')).toBe('* main');
  });

  it('works on GitLab', async () => {
    commit({ 'main.js': 'code' });
    const { push, outputs } = prepare('gitlab');
    await push();
    expect(host.pushes).toContain(`oauth2:${SECRET}`);
    expect(outputs).toMatchObject({
      changeUrl: `${host.url}/${PATH}/-/merge_requests/new?merge_request%5Bsource_branch%5D=add-to-catalog&merge_request%5Btarget_branch%5D=main`,
      catalogInfoUrl: `${host.url}/${PATH}/-/blob/main/catalog-info.yaml`,
      commitHash: host.git(PATH, 'rev-parse', 'add-to-catalog'),
    });
  });

  it('says what is wrong with a branch, a repository or an account', async () => {
    commit({ 'main.js': 'code' });
    const { push, logged } = prepare();
    await expect(push({ branch: 'a/b' })).rejects.toThrow(
      'cannot be the name of a branch',
    );
    await expect(push({ baseBranch: 'trunk' })).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('There is no branch "trunk"'),
    });
    const repoUrl = `${host.host}?owner=checkout&repo=nothing`;
    await expect(push({ repoUrl })).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('checkout/nothing'),
    });
    host.refusePush = 403;
    await expect(push()).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringContaining('integrations.gitea'),
    });
    await expect(
      push({ repoUrl: 'github.com?owner=larkspur&repo=shelf' }),
    ).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringContaining('integrations.github'),
    });
    expect(host.git(PATH, 'branch', '--list')).toBe('* main');
    expect(logged.join('\n')).not.toContain(SECRET);
  });

  it('says where it would be without pushing anything', async () => {
    const { push, outputs } = prepare();
    await push({}, true);
    expect(outputs.changeUrl).toBe(
      `${host.url}/${PATH}/src/branch/add-to-catalog`,
    );
    expect(host.pushes).toEqual([]);
  });

  it.each([
    [
      'dev.azure.com?organization=o&project=p&repo=r',
      'https://dev.azure.com/o/p/_git/r/pullrequestcreate?sourceRef=add-to-catalog&targetRef=main',
      'https://dev.azure.com/o/p/_git/r?path=%2Fcatalog-info.yaml',
    ],
    [
      'bitbucket.org?workspace=o&project=P&repo=r',
      'https://bitbucket.org/o/r/pull-requests/new?source=add-to-catalog&dest=main',
      'https://bitbucket.org/o/r/src/main/catalog-info.yaml',
    ],
    [
      'github.com?owner=o&repo=r',
      'https://github.com/o/r/compare/main...add-to-catalog?expand=1',
      'https://github.com/o/r/blob/main/catalog-info.yaml',
    ],
  ])('knows the pages of %s', async (repoUrl, changeUrl, catalogInfoUrl) => {
    const { push, outputs } = prepare();
    await push({ repoUrl }, true);
    expect(outputs).toMatchObject({ changeUrl, catalogInfoUrl });
  });
});
