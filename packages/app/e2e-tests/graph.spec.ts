import { engineer } from './fixtures/people';
import { expect, test } from './fixtures/test';

test('the graph begins at the domains and leads to a system and its parts', async ({
  page,
  settle,
  signInAs,
}) => {
  await signInAs(engineer);
  await page.getByRole('link', { name: 'Graph', exact: true }).click();
  const graph = page.locator('svg[role=img], svg').filter({
    has: page.getByText('hasPart / partOf').first(),
  });
  await expect(graph.getByText('Ordering', { exact: true })).toBeVisible();
  await settle();
  await graph.getByText('Checkout', { exact: true }).click();
  await expect(page).toHaveURL(/rootEntityRefs.*system.*checkout/);
  await settle();
  await graph
    .getByText('Checkout', { exact: true })
    .click({ modifiers: ['Shift'] });
  await expect(page).toHaveURL(/system\/checkout/);
  await settle();

  await page.getByRole('link', { name: 'Checkout service' }).first().click();
  await expect(page).toHaveURL(/component\/checkout-service/);
  await settle();
  await page.getByRole('link', { name: 'View graph' }).click();
  await expect(page).toHaveURL(/rootEntityRefs.*checkout-service/);
  await settle();
  await graph
    .getByText('Checkout database', { exact: true })
    .click({ modifiers: ['Shift'] });
  await expect(page).toHaveURL(/resource\/checkout-db/);
  await expect(
    page.getByRole('heading', { name: 'Checkout database' }),
  ).toBeVisible();
});
