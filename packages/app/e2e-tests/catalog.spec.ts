import { engineer } from './fixtures/people';
import { expect, test } from './fixtures/test';

test('a service is found by search, with its owner, API and documentation', async ({
  page,
  open,
  settle,
  signInAs,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  await signInAs(engineer);
  const dialog = page.getByRole('dialog');
  const found = dialog.getByRole('link', { name: 'Payments service' }).first();
  // The index follows the catalog of a portal that has just started by half a minute.
  await expect(async () => {
    await open('/');
    await page.keyboard.press('Control+k');
    await dialog.getByRole('textbox').fill('payments service');
    await expect(found).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await expectAccessible('the search dialog');
  await found.click();

  await expect(page).toHaveURL(/component\/payments-service/);
  await expect(
    page.getByRole('heading', { name: 'Payments service' }),
  ).toBeVisible();
  await settle();
  const about = page.getByRole('article').filter({ hasText: 'About' });
  await expect(
    about.locator('a[href$="/catalog/default/group/payments"]'),
  ).toHaveText('Payments');
  await expect(
    about.getByRole('link', { name: 'View TechDocs' }),
  ).toHaveAttribute('href', /^\/docs\/default\/component\/payments-service$/i);
  await expect(
    page.getByRole('link', { name: 'Docs', exact: true }).last(),
  ).toHaveAttribute('href', '/catalog/default/component/payments-service/docs');

  await page.getByRole('link', { name: 'Payments API' }).first().click();
  await expect(page).toHaveURL(/api\/payments-api/);
  await page.getByRole('link', { name: 'Definition' }).click();
  const operation = page.locator('.swagger-ui .opblock').first();
  await expect(operation).toBeVisible();
  await operation.getByRole('button').first().click();
  await expect(operation.getByText('Idempotency-Key').first()).toBeVisible();
});

test('filters narrow the catalog, and a star is kept', async ({
  page,
  open,
  save,
  settle,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(engineer);
  await open('/catalog');
  await expect(page.getByText('Owned Components (4)')).toBeVisible();
  await page.getByRole('menuitem', { name: /All/ }).click();
  await expect(page.getByText(/All Components \(\d\d+\)/)).toBeVisible();
  // What there is to choose from follows what is listed.
  await settle();
  await page.getByLabel('Lifecycle').click();
  await page.getByRole('option', { name: 'deprecated' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('All Components (5)')).toBeVisible();
  await expectAccessible('a filtered catalog');

  const row = page.getByRole('row').nth(1);
  const name = await row.getByRole('link').first().textContent();
  await save('starredEntities', () => row.getByRole('button').last().click());
  await open('/');
  await expect(
    page.getByRole('button', {
      name: `Remove entity from favorites ${name!.trim()}`,
    }),
  ).toBeVisible();
});

test('every kind of API definition is rendered', async ({
  page,
  open,
  signInAs,
}) => {
  await signInAs(engineer);
  await open('/catalog/default/api/storefront-graph/definition');
  await expect(page.locator('.graphiql-doc-explorer-title')).toBeVisible();
  await open('/catalog/default/api/catalogue-events/definition');
  await expect(page.locator('.aui-root').first()).toContainText('#catalogue');
  await open('/catalog/default/api/fraud-screening-api/definition');
  const service = page.getByRole('region', { name: 'FraudScreening' });
  await expect(service.getByRole('row')).toHaveCount(5);
  await service.getByRole('link', { name: 'Verdict' }).click();
  await expect(page).toHaveURL(/#proto-Verdict$/);
});

test('what is registered has to be an address', async ({
  page,
  open,
  signInAs,
}) => {
  await signInAs(engineer);
  await open('/catalog-import');
  await page.getByRole('textbox', { name: 'URL' }).fill('catalog-info.yaml');
  await page.getByRole('button', { name: 'Analyze' }).click();
  await expect(page.getByText(/Must start with http/)).toBeVisible();
});
