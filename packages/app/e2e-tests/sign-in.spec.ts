import { admin, engineer } from './fixtures/people';
import { expect, test } from './fixtures/test';

test('people sign in as who they are, stay signed in, and sign out', async ({
  page,
  open,
  settle,
  signInAs,
}) => {
  const choices = page.getByRole('heading', { name: 'Continue as' });
  await open('/catalog/default/system/checkout');
  await expect(choices).toBeVisible();
  await page.getByLabel('Find a person, a job or a team').fill('checkout');
  await expect(
    page.getByRole('button', { name: `Continue as ${engineer}` }),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: `Continue as ${admin}` }),
  ).toHaveCount(0);

  await signInAs(engineer);
  await expect(page.getByText('Hello, Mara')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Hello, Mara')).toBeVisible();

  await open('/settings');
  await expect(
    page.getByRole('heading', { name: engineer, exact: true }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'more' }).click();
  await page.getByRole('menuitem', { name: 'Sign Out' }).click();
  await expect(choices).toBeVisible();
  await settle();
  await page.reload();
  await expect(choices).toBeVisible();

  await signInAs(admin);
  await expect(page.getByText('Hello, Sunniva')).toBeVisible();
  await open('/settings');
  await expect(
    page.getByRole('heading', { name: admin, exact: true }),
  ).toBeVisible();
});

const closed = [
  '/api/catalog/entities',
  '/api/catalog/entities/by-query',
  '/api/catalog/entity-facets?facet=kind',
  '/api/catalog/locations',
  '/api/catalog/refresh',
  '/api/catalog/analyze-location',
  '/api/catalog/.backstage/actions/v1/actions',
  '/api/catalog/.backstage/permissions/metadata',
  '/api/catalog/.backstage/scheduler/v1/tasks',
  '/api/devtools/config',
  '/api/devtools/info',
  '/api/events/bus/v1/events',
  '/api/events/bus/v1/subscriptions/a/events',
  '/api/mcp-actions/v1',
  '/api/notifications/notifications',
  '/api/notifications/status',
  '/api/permission/authorize',
  '/api/proxy/anything',
  '/api/scaffolder/v2/actions',
  '/api/scaffolder/v2/dry-run',
  '/api/scaffolder/v2/tasks',
  '/api/search/query?term=a',
  '/api/techdocs/metadata/entity/default/component/checkout-service',
  '/api/techdocs/static/docs/default/component/checkout-service/index.html',
  '/api/techdocs/sync/default/component/checkout-service',
  '/api/user-settings/buckets/a/keys/b',
];

const absent = [
  '/.backstage/no-such-service',
  '/api/app',
  '/api/auth',
  '/api/events/http/anything',
  '/api/no-such-plugin',
  '/api/signals',
];

test('nothing but the page itself, health and sign-in answers without sign-in', async ({
  request,
}) => {
  for (const path of closed) {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const response = await request.fetch(path, { method });
      expect(response.status(), `${method} ${path}`).toBe(401);
    }
    const forged = await request.get(path, {
      headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
    });
    expect(forged.status(), `${path} with a forged token`).toBe(401);
  }
  for (const path of absent) {
    expect((await request.get(path)).status(), path).toBe(404);
    expect((await request.post(path)).status(), path).toBe(404);
  }

  const page = await request.get('/');
  expect(page.status()).toBe(200);
  for (const path of ['/docs', '/catalog']) {
    expect(await (await request.get(path)).text(), path).toBe(
      await page.text(),
    );
  }
  for (const probe of ['readiness', 'liveness']) {
    const health = await request.get(`/.backstage/health/v1/${probe}`);
    expect(await health.json()).toEqual({ status: 'ok' });
  }

  // A Prometheus on this machine, and none that comes from elsewhere.
  const scrape = await request.get('/metrics');
  expect(await scrape.text()).toContain('# TYPE process_cpu_seconds_total');
  const elsewhere = await request.get('/metrics', {
    headers: { 'x-forwarded-for': '203.0.113.7' },
  });
  expect(elsewhere.status()).toBe(403);

  const providers = await request.get('/api/auth/sign-in/providers');
  expect(await providers.json()).toEqual({
    providers: [expect.objectContaining({ id: 'persona' })],
  });
  // What another site can make a browser ask for.
  expect((await request.get('/api/auth/persona/personas')).status()).toBe(403);
  expect((await request.post('/api/auth/persona/refresh')).status()).toBe(403);
});
