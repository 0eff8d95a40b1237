import { admin, engineer } from './fixtures/people';
import { expect, test } from './fixtures/test';

test('people sign in as who they are, stay signed in, and sign out', async ({
  page,
  open,
  signInAs,
  expectAccessible,
}) => {
  await open('/');
  await expect(
    page.getByRole('heading', { name: 'Continue as' }),
  ).toBeVisible();
  await expectAccessible();
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
  await expect(page.getByText(engineer).first()).toBeVisible();
  await page.getByRole('button', { name: 'more' }).click();
  await page.getByRole('menuitem', { name: 'Sign Out' }).click();
  await expect(
    page.getByRole('heading', { name: 'Continue as' }),
  ).toBeVisible();

  await signInAs(admin);
  await expect(page.getByText('Hello, Sunniva')).toBeVisible();
});

test('nothing but the page itself, health and sign-in answers without sign-in', async ({
  request,
}) => {
  const status = async (path: string) => (await request.get(path)).status();
  expect(await status('/')).toBe(200);
  expect(await status('/.backstage/health/v1/readiness')).toBe(200);
  for (const path of [
    '/api/catalog/entities',
    '/api/scaffolder/v2/tasks',
    '/api/search/query?term=a',
    '/api/techdocs/metadata/entity/default/component/checkout-service',
    '/api/user-settings/buckets/a/keys/b',
    '/api/notifications/notifications',
    '/api/devtools/info',
    '/api/mcp-actions/v1',
    '/api/events/bus/v1/subscriptions/a/events',
    '/api/catalog/.backstage/scheduler/v1/tasks',
  ]) {
    expect([401, 404], `${path} answers ${await status(path)}`).toContain(
      await status(path),
    );
  }
});
