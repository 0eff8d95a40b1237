import { engineer } from './fixtures/people';
import { expect, test } from './fixtures/test';

test('the graph begins at the domains and leads to a system and its parts', async ({
  page,
  open,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(engineer);
  await page.getByRole('link', { name: 'Catalog Graph' }).click();
  await expect(page.getByText('Ordering', { exact: true })).toBeVisible();
  await expect(page.getByText('Checkout', { exact: true })).toBeVisible();
  await expectAccessible();

  await open('/catalog/default/system/checkout');
  await page.getByRole('link', { name: 'Checkout service' }).first().click();
  await expect(page).toHaveURL(/component\/checkout-service/);
  await page.getByRole('link', { name: 'View graph' }).click();
  await expect(page).toHaveURL(/rootEntityRefs.*checkout-service/);
  const neighbour = page.locator('svg').getByText('Checkout database');
  await neighbour.click({ modifiers: ['Shift'] });
  await expect(page).toHaveURL(/resource\/checkout-db/);
});
