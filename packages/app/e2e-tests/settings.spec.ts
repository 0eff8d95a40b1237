import { engineer } from './fixtures/people';
import { expect, test } from './fixtures/test';

test('settings, stars and the session outlive a restart of the portal', async ({
  page,
  open,
  portal,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(engineer);
  await open('/catalog/default/system/checkout');
  await page.getByRole('button', { name: 'Add to favorites' }).click();
  await open('/settings');
  await expectAccessible();
  const saved = page.waitForResponse(
    response =>
      response.url().includes('/api/user-settings/') &&
      response.request().method() === 'PUT',
  );
  await page.getByRole('button', { name: 'Select theme Dark' }).click();
  await saved;
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', 'dark');

  await page.goto('about:blank');
  await portal.restart();
  await open('/');
  await expect(page.getByText('Hello, Mara')).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', 'dark');
  await expect(
    page.getByRole('link', { name: 'Checkout' }).first(),
  ).toBeVisible();
});
