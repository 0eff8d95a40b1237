import { createMockDirectory } from '@backstage/backend-test-utils';
import { CatalogClient } from '@backstage/catalog-client';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { JsonObject } from '@backstage/types';
import { until } from '@portico/test-utils';
import { gitClient } from './__testUtils__/gitClient';
import {
  SERVICE_TOKEN,
  startPortal,
  SYSTEM,
} from './__testUtils__/startPortal';
import { startProxy } from './__testUtils__/startProxy';

const group = (name: string) =>
  `apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: ${name} }\nspec: { type: team, children: [] }\n`;
const component = (name: string, description: string, owner = 'team-shop') =>
  `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: ${name}, description: ${description} }\nspec: { type: service, lifecycle: production, owner: ${owner} }\n`;

const MUTATION = /^debug: The catalog has \d+ locations of the forge$/;
const ref = (name: string) => `component:default/${name}`;

describe('discovery on the forge', () => {
  const folder = createMockDirectory();
  const work = createMockDirectory();
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let client: CatalogClient;

  const start = (schedule: JsonObject) =>
    startPortal({
      folder: folder.path,
      proxy,
      catalog: {
        providers: {
          forge: { schedule: { timeout: { minutes: 1 }, ...schedule } },
        },
      },
    });
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${proxy.origin}/api/forge/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${SERVICE_TOKEN}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${response.status} ${await response.text()}`);
    }
  };
  /** A new repository and a working copy of it. */
  const create = async (name: string, owner = 'team-shop', branch = 'main') => {
    await call('POST', `/orgs/${owner}/repos`, { name, description: '' });
    work.addContent({ [name]: {} });
    const git = gitClient(work.resolve(name));
    const remote = new URL(`${proxy.origin}/api/forge/${owner}/${name}.git`);
    await git.init(Object.assign(remote, SYSTEM).href, branch);
    return git;
  };
  const described = (name: string, description: string) =>
    until(async () => {
      const entity = await client.getEntityByRef(ref(name));
      return entity?.metadata.description === description ? entity : undefined;
    });
  const isGone = (name: string) =>
    until(async () => !(await client.getEntityByRef(ref(name))) || undefined);
  /** What the log says of mutations, when everything was looked at once more. */
  const afterScans = async (from: number) => {
    const scans = () => proxy.seen.filter(url => /\/orgs\?/.test(url)).length;
    const before = scans();
    await until(async () => scans() >= before + 3 || undefined);
    return portal.lines.matching(MUTATION, from);
  };

  beforeAll(async () => {
    folder.setContent({
      'groups.yaml': `${group('team-shop')}---\n${group('team-books')}`,
      forge: {},
      database: {},
    });
    work.setContent({});
    proxy = await startProxy();
    client = new CatalogClient({
      discoveryApi: { getBaseUrl: async () => `${proxy.origin}/api/catalog` },
    });
    portal = await start({ frequency: { minutes: 1 } });
    await until(() => client.getEntityByRef('group:default/team-books'));
  });
  afterAll(async () => {
    await portal.stop();
    await proxy.stop();
  });

  it('follows pushes', async () => {
    const git = await create('basket');
    await git.push({ 'catalog-info.yaml': component('basket', 'Holds') });
    const times = [-Date.now()];
    const { relations, metadata } = await described('basket', 'Holds');
    times[0] += Date.now();
    expect(relations).toContainEqual({
      type: 'ownedBy',
      targetRef: 'group:default/team-shop',
    });
    const file = `url:${proxy.origin}/api/forge/team-shop/basket/src/branch/main/catalog-info.yaml`;
    expect(metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location': file,
      'backstage.io/managed-by-origin-location': file,
    });
    await git.push({ 'catalog-info.yaml': component('basket', 'Carries') });
    times.push(-Date.now());
    await described('basket', 'Carries');
    times[1] += Date.now();
    expect(Math.min(...times)).toBeLessThan(3_000);
  });

  it('reads the branch that a repository calls its own', async () => {
    const git = await create('shelf', 'team-books', 'trunk');
    await git.push({ 'catalog-info.yaml': component('shelf', 'Stands') });
    const { metadata } = await described('shelf', 'Stands');
    expect(metadata.annotations?.['backstage.io/source-location']).toBe(
      `url:${proxy.origin}/api/forge/team-books/shelf/src/branch/trunk/`,
    );
  });

  it('tells the catalog at once of an owner with ten repositories', async () => {
    const times = [];
    for (let index = 0; index < 9; index++) {
      const git = await create(`service-${index}`);
      const from = portal.lines.all.length;
      const file = component(`service-${index}`, 'Serves');
      await git.push({ 'catalog-info.yaml': file });
      const event = await portal.lines.next(/topic=forge\.push/, from);
      const mutation = await portal.lines.next(MUTATION, from);
      times.push(mutation.at - event.at);
    }
    // a third of that where nothing else runs
    expect(Math.min(...times)).toBeLessThan(1_000);
    await described('service-8', 'Serves');
  });

  it('gives up what is deleted, and nothing else', async () => {
    await call('DELETE', '/repos/team-shop/service-0');
    await isGone('service-0');
    expect(await described('service-1', 'Serves')).toBeDefined();
  });

  it('shows what is wrong with a file, and keeps what it described', async () => {
    const git = gitClient(work.resolve('basket'));
    await git.push({ 'catalog-info.yaml': 'kind: [' });
    const failed = await until(async () => {
      const { items } = await client.getEntities({
        filter: { kind: 'Location' },
      });
      const error = (items as AlphaEntity[]).find(one => one.status?.items);
      return error;
    });
    expect(failed.spec?.target).toMatch(/team-shop\/basket\/src/);
    expect(failed.status?.items?.[0].message).toMatch(/YAML error/);
    await described('basket', 'Carries');
    await git.push({ 'catalog-info.yaml': component('basket', 'Mended') });
    await described('basket', 'Mended');
  });

  it('agrees with somebody who registers the same', async () => {
    const target = `${proxy.origin}/api/forge/team-shop/service-1/src/branch/main/catalog-info.yaml`;
    const { location } = await client.addLocation({ type: 'url', target });
    await create('service-9').then(git =>
      git.push({ 'catalog-info.yaml': component('service-9', 'Serves') }),
    );
    await described('service-9', 'Serves');
    await client.removeLocationById(location.id);
    const from = portal.lines.all.length;
    await call('DELETE', '/repos/team-shop/service-9');
    await portal.lines.next(MUTATION, from);
    await described('service-1', 'Serves');
    // registered before it is found
    proxy.fail(/orgs\/team-shop\/repos\?/);
    const early = await create('early');
    await early.push({ 'catalog-info.yaml': component('early', 'First') });
    await client.addLocation({
      type: 'url',
      target: target.replace('service-1', 'early'),
    });
    await described('early', 'First');
    proxy.fail(undefined);
    await early.push({ 'catalog-info.yaml': component('early', 'Second') });
    await described('early', 'Second');
    expect(portal.lines.matching(/conflict/i)).toEqual([]);
  });

  it('keeps what it knows when the forge fails', async () => {
    const from = portal.lines.all.length;
    proxy.fail(/orgs\/team-shop\/repos\?|service-2\/contents/);
    const shop = gitClient(work.resolve('service-1'));
    await shop.push({ 'README.md': '# One' });
    await shop.push({ 'README.md': '# Two' });
    const git = await create('desk', 'team-books');
    await git.push({ 'catalog-info.yaml': component('desk', 'Stands') });
    await described('desk', 'Stands');
    await described('service-1', 'Serves');
    const failures = /^warn: Discovery on the forge failed/;
    expect(portal.lines.matching(failures, from)).toMatchObject([
      { message: expect.stringContaining('the repositories of team-shop') },
    ]);
    // after a start it knows nothing but what is in the catalog
    await portal.stop();
    portal = await start({
      frequency: { seconds: 1 },
      initialDelay: { seconds: 1 },
    });
    await portal.lines.next(MUTATION);
    await described('service-1', 'Serves');
    proxy.fail(/service-2\/contents/);
    await portal.lines.next(/works again with the repositories of team-shop/);
    proxy.fail(undefined);
    await described('service-2', 'Serves');
  });

  it('says nothing where nothing has changed', async () => {
    await afterScans(0);
    const from = portal.lines.all.length;
    expect(await afterScans(from)).toEqual([]);
    expect(portal.lines.matching(/^(warn|error)|conflict/i, from)).toEqual([]);
    await call('DELETE', '/repos/team-shop/service-3');
    await isGone('service-3');
    expect(await afterScans(from)).toHaveLength(1);
  });
});
