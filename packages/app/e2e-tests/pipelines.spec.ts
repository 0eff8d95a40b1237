import { GitClient, removeTemporaryFolders } from '@portico/test-utils';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeAccessToken } from './fixtures/makeAccessToken';
import { engineer, engineerInGit } from './fixtures/people';
import { expect, test } from './fixtures/test';

const name = 'basket-service';
const file = 'src/sweepBaskets.ts';
const right = '>= LIFETIME';
const wrong = '> LIFETIME';

test('a commit that breaks a test is seen, understood and mended', async ({
  page,
  baseURL,
  open,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(engineer);
  await open('/settings/access-tokens');
  const token = await makeAccessToken(page);
  const git = await GitClient.create(token, engineerInGit);
  const change = async (from: string, to: string, message: string) => {
    const path = join(git.folder, name, file);
    await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
    await git.run(['commit', '--quiet', '-am', message], name);
    await git.run(['push', '--quiet'], name);
  };
  const runOf = (message: string) =>
    page.getByRole('listitem').filter({ hasText: message });
  try {
    const remote = baseURL!.replace('//', '//mara.lindqvist@');
    await git.run([
      'clone',
      '--quiet',
      `${remote}/api/forge/checkout/${name}.git`,
    ]);
    await open(`/catalog/default/component/${name}/pipelines`);

    await test.step('the failing run appears by itself', async () => {
      await change(right, wrong, 'Keep baskets a moment longer');
      const failed = runOf('Keep baskets a moment longer');
      await expect(failed.getByText('Failed')).toBeVisible({ timeout: 30_000 });
      await expectAccessible('runs of a component');
      await failed.getByRole('link').first().click();
    });

    await test.step('its log says which test fails, and why', async () => {
      await expect(
        page.getByText('✖ a basket lives for thirty days').first(),
      ).toBeVisible();
      await expect(
        page.getByText('assert.ok(removeExpired(after(LIFETIME)) >= 1)'),
      ).toBeVisible();
      await expectAccessible('a run that failed');
    });

    await test.step('the home page and the owners know', async () => {
      await open('/');
      await expect(
        page.getByText(/^Keep baskets a moment longer/),
      ).toBeVisible();
      await open('/notifications');
      await expect(
        page.getByText('The pipeline of Basket service is broken'),
      ).toBeVisible();
    });

    await test.step('the mended commit is green', async () => {
      await open(`/catalog/default/component/${name}/pipelines`);
      await change(wrong, right, 'Throw baskets away in time');
      await expect(
        runOf('Throw baskets away in time').getByText('Succeeded'),
      ).toBeVisible({ timeout: 30_000 });
      await open('/notifications');
      await expect(
        page.getByText('The pipeline of Basket service works again'),
      ).toBeVisible();
    });
  } finally {
    await removeTemporaryFolders();
  }
});
