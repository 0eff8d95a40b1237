import type { Page } from '@playwright/test';
import { admin, engineer } from './fixtures/people';
import { visits } from './fixtures/pages';
import { expect, test } from './fixtures/test';

const adminPages = visits
  .filter(({ visitor }) => visitor === admin)
  .flatMap(({ pages }) => pages.map(({ path }) => path));

const adminApis = [
  '/api/devtools/info',
  '/api/devtools/config',
  '/api/catalog/entities/unprocessed/failed',
];

/** Asks as the person whose page this is, with the token that the page uses. */
async function statusesOf(page: Page, open: (path: string) => Promise<void>) {
  const asked = page.waitForRequest(/\/api\/catalog\//);
  await open('/catalog');
  const { authorization } = await (await asked).allHeaders();
  const headers = { authorization };
  return Promise.all(
    adminApis.map(async path => {
      const response = await page.request.get(path, { headers });
      return response.status();
    }),
  );
}

test('the developer tools are closed to others', async ({
  page,
  open,
  signInAs,
}) => {
  await signInAs(engineer);
  await expect(page.getByRole('link', { name: 'DevTools' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Visualizer' })).toHaveCount(0);
  for (const path of adminPages) {
    await open(path);
    await expect(
      page.getByRole('heading', { name: 'There is nothing at this address' }),
    ).toBeVisible();
  }
  expect(await statusesOf(page, open)).toEqual([403, 403, 403]);
});

test('the developer tools are open to admins', async ({
  page,
  open,
  signInAs,
}) => {
  await signInAs(admin);
  await page.getByRole('link', { name: 'DevTools' }).click();
  await expect(page.getByText('Backstage Version')).toBeVisible();
  await page.getByRole('tab', { name: 'Unprocessed Entities' }).click();
  await expect(page.getByRole('tab', { name: 'Failed' })).toBeVisible();
  expect(await statusesOf(page, open)).toEqual([200, 200, 200]);
});
