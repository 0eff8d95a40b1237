import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { EventParams } from '@backstage/plugin-events-node';
import { once, EventEmitter } from 'node:events';
import { cp, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { createBuildPool } from '../__testUtils__/createBuildPool';
import { SiteBuilder } from '../builds/SiteBuilder';
import { DocsEngineGenerator } from '../DocsEngineGenerator';
import { FolderPreparer } from '../FolderPreparer';
import { followPushes } from './followPushes';

const REPOSITORY = 'http://localhost:7007/api/forge/shop/cards';

const entity = (name: string, source: string, ref = 'dir:.') => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'backstage.io/techdocs-ref': ref,
      'backstage.io/source-location': `url:${source}/src/branch/main/`,
    },
  },
});

describe('documentation after a push', () => {
  const source = createMockDirectory();
  const published = createMockDirectory();
  const work = createMockDirectory();
  const { pool, settings } = createBuildPool();
  const events = mockServices.events.mock();
  const logged = new EventEmitter();
  const said: string[] = [];
  const readTree = jest.fn();
  let stop: () => void;
  let commit = 1;

  const push = (ref = 'refs/heads/main', html_url = REPOSITORY) => {
    const [[{ onEvent }]] = events.subscribe.mock.calls;
    const repository = { html_url, default_branch: 'main' };
    const eventPayload = { ref, repository };
    return onEvent({ topic: 'forge.push', eventPayload } as EventParams);
  };
  const page = (name: string) =>
    readFile(published.resolve(`default/component/${name}/index.html`), 'utf8');

  beforeAll(async () => {
    const baseUrl = 'http://localhost:7007/api/forge';
    const config = mockServices.rootConfig({
      data: {
        backend: { workingDirectory: work.path },
        integrations: { gitea: [{ host: 'localhost:7007', baseUrl }] },
        techdocs: {
          publisher: { local: { publishDirectory: published.path } },
        },
      },
    });
    readTree.mockImplementation(async (_url: string, { etag }) => {
      if (etag === `commit-${commit}`) {
        throw new NotModifiedError();
      }
      return {
        etag: `commit-${commit}`,
        dir: async () => {
          const folder = await mkdtemp(work.resolve('tree-'));
          await cp(source.path, folder, { recursive: true });
          return folder;
        },
      };
    });
    const note = (message: string) => {
      said.push(message);
      logged.emit('line');
    };
    const logger = mockServices.logger.mock({
      info: note,
      warn: note,
    });
    const integrations = ScmIntegrations.fromConfig(config);
    const sites = new SiteBuilder({ integrations, pool, settings });
    const reader = mockServices.urlReader.mock({ readTree });
    const shared = { config, integrations, logger, reader, sites };
    await followPushes({
      ...shared,
      auth: mockServices.auth(),
      catalog: catalogServiceMock({
        entities: [
          entity('broken', REPOSITORY, 'odd:.'),
          entity('cards', REPOSITORY),
          entity('cards-shop', `${REPOSITORY}-shop`),
        ],
      }),
      discovery: mockServices.discovery(),
      engine: new DocsEngineGenerator(shared),
      events,
      folders: new FolderPreparer(shared),
      lifecycle: mockServices.lifecycle.mock({
        addShutdownHook: hook => {
          stop = hook;
        },
      }),
    });
  });
  afterAll(async () => {
    stop();
    await pool.destroy();
    [source, published, work].forEach(folder => folder.remove());
  });

  const follows = /documentation of component:default\/cards follows a push/;
  const untilFollowed = async (times: number) => {
    while (said.filter(line => follows.test(line)).length < times) {
      await once(logged, 'line', { signal: AbortSignal.timeout(30_000) });
    }
  };

  it('is built at once, again and again, as often as something is new', async () => {
    source.setContent({ docs: { 'index.md': '# Gift cards' } });
    await push('refs/heads/feature', `${REPOSITORY}-shop`);
    await push('refs/heads/main', `${REPOSITORY}-other`);
    await Promise.all([push(), push(), push()]);
    await untilFollowed(1);
    expect(await page('cards')).toContain('Gift cards');
    source.setContent({ docs: { 'index.md': '# Vouchers' } });
    commit++;
    await push();
    await untilFollowed(2);
    expect(await page('cards')).toContain('Vouchers');
    // the repository of three pushes was looked at, and no other
    expect(new Set(readTree.mock.calls.map(([url]) => url))).toEqual(
      new Set([`${REPOSITORY}/src/branch/main/`]),
    );
    expect(await readdir(published.resolve('default/component'))).toEqual([
      'cards',
    ]);
    expect(said.filter(line => /broken does not follow/.test(line))).toEqual([
      expect.stringContaining('No preparer registered for type: "odd"'),
    ]);
    expect(await readdir(work.path)).toEqual([]);
  });
});
