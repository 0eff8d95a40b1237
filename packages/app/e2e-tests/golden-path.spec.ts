import type { Page } from '@playwright/test';
import { GitClient, removeTemporaryFolders } from '@portico/test-utils';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeAccessToken } from './fixtures/makeAccessToken';
import { engineer, engineerInGit } from './fixtures/people';
import { expect, test } from './fixtures/test';

const name = 'gift-notes';
const description = 'Prints the note that comes with a present';
const changed = 'Prints notes for presents, in four languages';

/** As it is in catalog-info.yaml. */
const line = (text: string) => `description: "${text}"`;

/** Fills in the form of the service template, and starts it. */
async function makeService(page: Page) {
  const card = page.locator('.MuiCard-root').filter({
    has: page.getByRole('heading', { name: 'Service', exact: true }),
  });
  await card.getByRole('button', { name: 'Choose' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await expect(page.getByText(`${name} is free`)).toBeVisible();
  await page.getByRole('textbox', { name: 'What it does' }).fill(description);
  await expect(page.getByRole('textbox', { name: 'Owner' })).toHaveValue(
    'Checkout',
  );
  await page.getByRole('textbox', { name: 'System' }).fill('Checkout');
  await page.getByRole('option', { name: 'Checkout', exact: true }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('cell', { name: description })).toBeVisible();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
}

test('a service is made from a template, found everywhere, and follows what is pushed', async ({
  page,
  baseURL,
  open,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(engineer);
  await open('/create');
  await makeService(page);
  await expect(
    page.getByText('Finished step Make the repository'),
  ).toBeVisible();
  await test.step('the repository', async () => {
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Repository' }).click();
    const tab = await opened;
    await expect(tab).toHaveURL(new RegExp(`/forge/checkout/${name}`));
    await expect(
      tab.getByRole('heading', { name: `checkout/${name}` }),
    ).toBeVisible();
    await expect(tab.getByRole('heading', { name: 'Run it' })).toBeVisible();
    await tab.close();
    await open(`/forge/checkout/${name}`);
    await expect(
      page.getByRole('link', { name: 'openapi.json' }),
    ).toBeVisible();
    await expectAccessible('a new repository');
  });

  await test.step('the entity and its documentation', async () => {
    await open(`/catalog/default/component/${name}`);
    await expect(page.getByText(description).first()).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'Checkout' }).first(),
    ).toBeVisible();
    await page.getByRole('link', { name: 'View TechDocs' }).click();
    await expect(page).toHaveURL(
      new RegExp(`/docs/default/component/${name}`, 'i'),
    );
    await expect(page.getByRole('link', { name: 'Runbook' })).toBeVisible();
  });

  await test.step('the search', async () => {
    await expect(async () => {
      await open(`/search?query=${name}`);
      await expect(
        page.getByRole('link', { name: new RegExp(name) }).first(),
      ).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  });

  await open('/settings/access-tokens');
  const token = await makeAccessToken(page);
  const git = await GitClient.create(token, engineerInGit);
  try {
    const url = `${baseURL!.replace(
      '//',
      '//mara.lindqvist@',
    )}/api/forge/checkout/${name}.git`;
    await git.run(['clone', '--quiet', url]);
    const file = join(git.folder, name, 'catalog-info.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(line(description), line(changed)));
    await git.run(['commit', '--quiet', '-am', 'Say which languages'], name);
    await git.run(['push', '--quiet'], name);
  } finally {
    await removeTemporaryFolders();
  }
  await expect(async () => {
    await open(`/catalog/default/component/${name}`);
    await expect(page.getByText(changed).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });

  await open(`/forge/checkout/${name}/commits/main`);
  await page.getByRole('link', { name: 'Say which languages' }).click();
  await expect(page.getByText(line(changed)).first()).toBeVisible();
});
