import { createMockDirectory } from '@backstage/backend-test-utils';
import { parseAllDocuments } from 'yaml';
import { startScaffolder } from './__testUtils__/golden/startScaffolder';
import { GitHost } from './__testUtils__/GitHost';
import { runTask } from './__testUtils__/runTask';
import { giteaApi } from './__testUtils__/standIns';

const SECRET = 'the-secret-of-the-portal';

describe('a task of a template', () => {
  const repositories = createMockDirectory();
  const workspaces = createMockDirectory();
  let host: GitHost;
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

  beforeAll(async () => {
    host = await GitHost.start(repositories.path, giteaApi);
    const gitea = {
      host: host.host,
      baseUrl: host.url,
      username: 'portal',
      password: SECRET,
    };
    scaffolder = await startScaffolder(
      {
        integrations: { gitea: [gitea] },
        portico: { scm: { default: { host: host.host } } },
      },
      workspaces.path,
    );
  });
  afterAll(async () => {
    await scaffolder?.stop();
    await host?.stop();
  });

  const values = {
    name: 'gift-cards',
    description: 'Sells gift cards and checks what is left on them.',
    owner: 'group:default/checkout',
  };

  // The catalog of this test takes no locations, which is what fails after the push
  it('makes the repository, and says what is left when a later step fails', async () => {
    const task = await runTask(scaffolder.url, 'service', values);
    expect(task.status).toBe('failed');
    expect(task.log).toMatch(
      new RegExp(
        `The repository ${host.url}/checkout/gift-cards.git was made and stays. Register ${host.url}/checkout/gift-cards/src/branch/main/catalog-info.yaml`,
      ),
    );
    expect(task.log).not.toContain(SECRET);
    const source = host.git(
      'checkout/gift-cards',
      'show',
      'main:catalog-info.yaml',
    );
    const [{ metadata }] = parseAllDocuments(source).map(one => one.toJS());
    expect(metadata.annotations).toMatchObject({
      'portico.dev/template': 'template:default/service',
      'portico.dev/template-version': '1.0.0',
      'portico.dev/template-inputs': JSON.stringify(values),
    });
    expect(host.git('checkout/gift-cards', 'fsck', '--strict')).toBe('');
    expect(task.ms).toBeLessThan(10_000);
  });

  it('says that a name is taken, and leaves nothing', async () => {
    host.createRepository('checkout/taken');
    const before = host.calls.length;
    const taken = await runTask(scaffolder.url, 'website', {
      ...values,
      name: 'taken',
    });
    expect(taken).toMatchObject({ status: 'failed' });
    expect(taken.error).toContain('The name "taken" is taken');
    expect(taken.log).not.toContain('was made and stays');
    const unknown = await runTask(scaffolder.url, 'library', {
      ...values,
      owner: 'group:default/nobody',
    });
    expect(unknown.error).toContain('group:default/nobody cannot be found');
    expect(host.calls.length - before).toBe(2);
  });
});
