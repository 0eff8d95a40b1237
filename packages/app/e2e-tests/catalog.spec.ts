import { engineer } from './fixtures/people';
import { expect, test } from './fixtures/test';

test('a service is found by search, with its owner, API and documentation', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(engineer);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await expect(async () => {
    await dialog.getByRole('textbox').fill('');
    await dialog.getByRole('textbox').fill('payments service');
    await expect(
      dialog.getByRole('link', { name: 'Payments service' }).first(),
    ).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expectAccessible();
  await dialog.getByRole('link', { name: 'Payments service' }).first().click();

  await expect(page).toHaveURL(/component\/payments-service/);
  await expect(
    page.getByRole('heading', { name: 'Payments service' }),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Payments', exact: true }).first(),
  ).toHaveAttribute('href', /group\/payments|system\/payments/);
  await expectAccessible();

  await page.getByRole('link', { name: 'Payments API' }).first().click();
  await expect(page).toHaveURL(/api\/payments-api/);
  await page.getByRole('tab', { name: 'Definition' }).click();
  await expect(page.locator('.swagger-ui .opblock').first()).toBeVisible();
});

test('filters narrow the catalog, and a star is kept', async ({
  page,
  open,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(engineer);
  await open('/catalog');
  await expect(page.getByText('Owned Components (4)')).toBeVisible();
  await page.getByRole('menuitem', { name: /All/ }).click();
  await expect(page.getByText(/All Components \(\d\d+\)/)).toBeVisible();
  await page.getByLabel('Lifecycle').click();
  await page.getByRole('option', { name: 'deprecated' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('All Components (5)')).toBeVisible();
  await expectAccessible();

  const row = page.getByRole('row').nth(1);
  const name = await row.getByRole('link').first().textContent();
  await row.getByRole('button').last().click();
  await open('/');
  await expect(
    page.getByRole('link', { name: name!.trim() }).first(),
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
