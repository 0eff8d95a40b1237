import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
import {
  removeTemporaryFolders,
  startScript,
  temporaryFolder,
} from '@portico/test-utils';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startForge, SYSTEM, TestForge } from './__testUtils__/startForge';

const CATALOG_INFO = 'apiVersion: backstage.io/v1alpha1\nkind: Component\n';

describe("Backstage's own parts for Gitea, unchanged", () => {
  let forge: TestForge;
  let config: ConfigReader;
  let integrations: ScmIntegrations;

  beforeAll(async () => {
    forge = await startForge();
    const host = new URL(forge.origin).host;
    config = new ConfigReader({
      integrations: { gitea: [{ host, baseUrl: forge.url, ...SYSTEM }] },
      catalog: {
        providers: {
          gitea: {
            forge: {
              host,
              organization: 'team-shop',
              branch: 'main',
              catalogPath: 'catalog-info.yaml',
            },
          },
        },
      },
    });
    integrations = ScmIntegrations.fromConfig(config);
  });
  afterAll(async () => {
    await forge.stop();
    await removeTemporaryFolders();
  });

  it('publish:gitea makes a repository and pushes to it', async () => {
    const workspacePath = await temporaryFolder();
    await mkdir(path.join(workspacePath, 'docs'));
    await writeFile(
      path.join(workspacePath, 'catalog-info.yaml'),
      CATALOG_INFO,
    );
    await writeFile(path.join(workspacePath, 'docs/index.md'), '# Docs\n');
    const host = new URL(forge.origin).host;
    const publish = async (repo: string, owner = 'team-shop') => {
      const output = jest.fn();
      const action = createPublishGiteaAction({ integrations, config });
      const started = Date.now();
      await action.handler({
        workspacePath,
        input: {
          repoUrl: `${host}?owner=${owner}&repo=${repo}`,
          description: 'Sells things',
        },
        logger: mockServices.logger.mock(),
        output,
      } as never);
      return {
        ms: Date.now() - started,
        output: Object.fromEntries(output.mock.calls),
      };
    };
    const { output, ms } = await publish('made');
    expect(output).toEqual({
      remoteUrl: `${forge.url}/team-shop/made.git`,
      commitHash: expect.stringMatching(/^[0-9a-f]{40}$/),
      repoContentsUrl: `${forge.url}/team-shop/made/src/branch/main/`,
    });
    // it does not wait for a page that needs a sign-in
    expect(ms).toBeLessThan(15_000);
    expect(await forge.get('ann', '/repos/team-shop/made')).toMatchObject({
      description: 'Sells things',
      private: false,
      empty: false,
    });
    await expect(publish('made')).rejects.toThrow(/409 Conflict.*already/);
    await expect(publish('x', 'nobody')).rejects.toThrow(/nobody do not exist/);
    await expect(publish('x.git')).rejects.toThrow(/400 .*is not allowed/);
  });

  it('the URL reader reads files and trees, and knows what is unchanged', async () => {
    const reader = UrlReaders.default({
      config,
      logger: mockServices.logger.mock(),
    });
    const base = `${forge.url}/team-shop/made/src/branch/main`;
    const file = await reader.readUrl(`${base}/catalog-info.yaml`);
    expect((await file.buffer()).toString()).toBe(CATALOG_INFO);
    expect(file.etag).toMatch(/^"[0-9a-f]{40}"$/);
    await expect(reader.readUrl(`${base}/none.yaml`)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    const tree = await reader.readTree(`${base}/`);
    const files = await tree.files();
    expect(files.map(one => one.path).sort()).toEqual([
      'catalog-info.yaml',
      'docs/index.md',
    ]);
    const folder = await (await reader.readTree(`${base}/docs`)).dir();
    expect(await readFile(path.join(folder, 'index.md'), 'utf8')).toBe(
      '# Docs\n',
    );
    await expect(
      reader.readTree(`${base}/`, { etag: tree.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
    await expect(
      reader.readTree(`${forge.url}/team-shop/none/src/branch/main/`),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    const found = await reader.search(`${base}/catalog-info.yaml`);
    expect(found.files).toHaveLength(1);
    expect((await reader.search(`${base}/none.yaml`)).files).toEqual([]);
  });

  it('discovery finds the repositories with a catalog-info.yaml', async () => {
    await forge.createRepository('nothing-yet');
    const discovery = await startScript<string[]>(
      require.resolve('./__testUtils__/discoverProcess'),
      JSON.stringify(config.get()),
    );
    await discovery.exited;
    expect(discovery.said).toEqual([
      `${forge.url}/team-shop/made/src/branch/main/catalog-info.yaml`,
    ]);
  });
});
