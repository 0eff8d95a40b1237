import { LONG_PATH } from './__testUtils__/catalogFiles';
import {
  LIMITED_SERVICE_TOKEN,
  Portal,
  SERVICE_TOKEN,
  startPortal,
} from './__testUtils__/startPortal';
import { until } from './__testUtils__/until';

const SCHEDULER = '/.backstage/scheduler/v1/tasks';

describe('what people may do, through the real plugins', () => {
  let portal: Portal;
  let ann: string;
  let ben: string;
  let ada: string;

  const status = async (...args: Parameters<Portal['call']>) =>
    (await portal.call(...args)).status;
  const statuses = (method: string, path: string, body?: unknown) =>
    Promise.all(
      [undefined, ben, ann, ada].map(token =>
        status(method, path, token, body),
      ),
    );

  beforeAll(async () => {
    portal = await startPortal();
    [ann, ben, ada] = await Promise.all(
      ['ann', 'ben', 'ada'].map(name => until(() => portal.signIn(name))),
    );
  });

  afterAll(() => portal.stop());

  it('lets owners refresh and delete their entities, others not', async () => {
    await portal.register('/shop.yaml', ben);
    const [shop, cart] = await Promise.all([
      portal.untilRead('component/default/shop', ann),
      portal.untilRead('component/default/cart', ann),
    ]);
    const group = await portal.untilRead('group/default/team-shop', ann);

    expect(
      await statuses('POST', '/catalog/refresh', {
        entityRef: 'component:default/shop',
      }),
    ).toEqual([401, 403, 200, 200]);
    expect(await status('GET', `/catalog/entities/by-uid/${shop}`, ben)).toBe(
      200,
    );
    expect(
      await status('DELETE', `/catalog/entities/by-uid/${group}`, ann),
    ).toBe(403);
    const path = `/catalog/entities/by-uid/${shop}`;
    expect(await status('DELETE', path)).toBe(401);
    expect(await status('DELETE', path, ben)).toBe(403);
    expect(await status('DELETE', path, LIMITED_SERVICE_TOKEN)).toBe(403);
    expect(await status('GET', path, ann)).toBe(200);
    expect(await status('DELETE', path, ann)).toBe(204);
    expect(await status('GET', path, ann)).toBe(404);
    expect(
      await status('DELETE', `/catalog/entities/by-uid/${cart}`, ada),
    ).toBe(204);
  });

  it('lets a location go or change with the owners of all it holds', async () => {
    const [billing, mixed, long] = await Promise.all(
      ['/billing.yaml', '/mixed.yaml', LONG_PATH].map(file =>
        portal.register(file, ann),
      ),
    );
    await Promise.all(
      ['billing', 'mixed-shop', 'mixed-billing', 'long'].map(name =>
        portal.untilRead(`component/default/${name}`, ann),
      ),
    );
    const elsewhere = { type: 'url', target: portal.fileUrl('/moved.yaml') };
    const change = (id: string, token: string) =>
      status('PUT', `/catalog/locations/${id}`, token, elsewhere);
    const remove = (id: string, token?: string) =>
      status('DELETE', `/catalog/locations/${id}`, token);

    for (const id of [billing, mixed, long]) {
      expect(await remove(id)).toBe(401);
      expect(await remove(id, ann)).toBe(403);
      expect(await change(id, ann)).toBe(403);
      expect(await remove(id, LIMITED_SERVICE_TOKEN)).toBe(403);
    }
    for (const spelling of [`LOCATIONS/${billing}`, `locations/${billing}/`]) {
      expect(await status('DELETE', `/catalog/${spelling}`, ann)).toBe(403);
    }
    expect(await remove(mixed, ben)).toBe(403);
    expect(await remove('no-such-location', ben)).toBe(404);

    const refusal = await portal.call(
      'DELETE',
      `/catalog/locations/${mixed}`,
      ben,
    );
    expect((await refusal.json()).error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('/mixed.yaml holds entities that you'),
    });

    expect(await remove(billing, ben)).toBe(204);
    expect(await remove(long, ben)).toBe(204);
    expect(await remove(mixed, ada)).toBe(204);
    await until(async () =>
      (await status(
        'GET',
        '/catalog/entities/by-name/component/default/billing',
        ann,
      )) === 404
        ? true
        : undefined,
    );

    const again = await portal.register('/billing.yaml', ann);
    await portal.untilRead('component/default/billing', ann);
    expect(await change(again, ben)).toBe(200);
    await portal.untilProcessed(again, ada);
    expect(await remove(again, ann)).toBe(204);
  });

  it.each([
    '/missing.yaml',
    '/empty.yaml',
    '/broken.yaml',
    '/invalid.yaml',
    '/forbidden.yaml',
    '/pointers.yaml',
  ])('lets everyone signed in remove %s, which yields nothing', async file => {
    for (const token of [ann, ben, ada, SERVICE_TOKEN]) {
      const id = await portal.register(file, ann);
      const path = `/catalog/locations/${id}`;
      await portal.untilProcessed(id, ada);
      expect(await status('DELETE', path)).toBe(401);
      expect(await status('DELETE', path, LIMITED_SERVICE_TOKEN)).toBe(403);
      expect(await status('GET', path, ann)).toBe(200);
      expect(await status('DELETE', path, token)).toBe(204);
      expect(await status('GET', path, ann)).toBe(404);
    }
  });

  it('shows people their own scaffolder tasks, and admins all', async () => {
    const [annsTask, bensTask] = await Promise.all(
      [ann, ben].map(token => until(() => portal.startTask(token))),
    );
    const list = async (token: string) => {
      const response = await portal.call('GET', '/scaffolder/v2/tasks', token);
      const { tasks } = await response.json();
      return tasks.map((task: { id: string }) => task.id).sort();
    };
    expect(await list(ann)).toEqual([annsTask]);
    expect(await list(ben)).toEqual([bensTask]);
    expect(await list(ada)).toEqual([annsTask, bensTask].sort());

    const task = `/scaffolder/v2/tasks/${annsTask}`;
    const [nobody, others, own, admins] = await statuses('GET', task);
    expect([nobody, others, own, admins]).toEqual([401, 403, 200, 200]);
    expect(await statuses('GET', `${task}/events`)).toEqual([
      401, 403, 200, 200,
    ]);
    expect(await status('POST', `${task}/cancel`, ben)).toBe(403);
    expect(await status('POST', `${task}/retry`, ben, {})).toBe(403);
    expect(await status('POST', `${task}/cancel`, ann)).toBe(200);
  });

  it('lets everyone signed in dry-run a template', async () => {
    const template = {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: { name: 'draft' },
      spec: { type: 'service', owner: 'ann', steps: [] },
    };
    const body = { template, values: {}, directoryContents: [] };
    expect(await statuses('POST', '/scaffolder/v2/dry-run', body)).toEqual([
      401, 200, 200, 200,
    ]);
  });

  it('keeps devtools, schedules and unprocessed entities to admins', async () => {
    for (const path of [
      '/devtools/info',
      '/devtools/config',
      '/devtools/external-dependencies',
      '/catalog/entities/unprocessed/failed',
      '/catalog/entities/unprocessed/pending',
      `/catalog${SCHEDULER}`,
      `/scaffolder${SCHEDULER}`,
    ]) {
      expect([path, ...(await statuses('GET', path))]).toEqual([
        path,
        401,
        403,
        403,
        200,
      ]);
      expect(await status('GET', path, LIMITED_SERVICE_TOKEN)).toBe(403);
      expect(await status('GET', path, SERVICE_TOKEN)).toBe(200);
    }
    expect(
      await statuses('DELETE', '/catalog/entities/unprocessed/delete/none'),
    ).toEqual([401, 403, 403, 204]);

    const response = await portal.call('GET', `/catalog${SCHEDULER}`, ada);
    const [{ taskId }] = (await response.json()).tasks;
    for (const verb of ['trigger', 'cancel']) {
      const path = `/catalog${SCHEDULER}/${taskId}/${verb}`;
      expect(await status('POST', path)).toBe(401);
      expect(await status('POST', path, ben)).toBe(403);
      expect(await status('POST', path.toUpperCase(), ben)).toBe(403);
      expect(await status('POST', `${path}/`, ben)).toBe(403);
      // The task may be running, or not, which the scheduler answers with 409.
      expect([200, 409]).toContain(await status('POST', path, ada));
    }
  });
});
