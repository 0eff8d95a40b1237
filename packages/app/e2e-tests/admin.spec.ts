import { admin, engineer } from './fixtures/people';
import { expect, test } from './fixtures/test';

const adminPages = [
  '/devtools',
  '/devtools/config',
  '/devtools/scheduled-tasks',
  '/devtools/unprocessed-entities',
  '/visualizer',
];

test('the developer tools are closed to others', async ({
  page,
  open,
  signInAs,
}) => {
  await signInAs(engineer);
  await expect(page.getByRole('link', { name: 'DevTools' })).toHaveCount(0);
  for (const path of adminPages) {
    await open(path);
    await expect(page.getByText('PAGE NOT FOUND')).toBeVisible();
  }
});

test('the developer tools are open to admins', async ({
  page,
  open,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(admin);
  await page.getByRole('link', { name: 'DevTools' }).click();
  await expect(page.getByText('Backstage Version')).toBeVisible();
  for (const path of adminPages) {
    await open(path);
    await expect(page.getByText('PAGE NOT FOUND')).toHaveCount(0);
    await expectAccessible();
  }
});
