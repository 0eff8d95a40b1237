import { tinkerer } from './fixtures/people';
import { expect, test } from './fixtures/test';

test('settings, stars, the home page and the session outlive a restart of the portal', async ({
  page,
  open,
  portal,
  save,
  settle,
  signInAs,
  anotherVisitor,
  expectAccessible,
}) => {
  const teams = 'Owned by my teams';
  await signInAs(tinkerer);
  await expect(page.getByText(teams)).toBeVisible();
  await page.getByRole('button', { name: 'Edit' }).click();
  await expectAccessible('a home page that is being arranged');
  await page
    .locator('.react-grid-item')
    .filter({ hasText: teams })
    .getByRole('button', { name: 'Delete widget' })
    .click();
  await save('home.customHomepage', () =>
    page.getByRole('button', { name: 'Save' }).click(),
  );
  await open('/catalog/default/system/checkout');
  await save('starredEntities', () =>
    page.getByRole('button', { name: 'Add to favorites' }).click(),
  );
  await open('/settings');
  await page.getByRole('button', { name: /Dark$/ }).click();
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', 'dark');
  await settle();

  await page.goto('about:blank');
  await portal.restart();
  await open('/');
  await expect(page.getByText('Hello, Farid')).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', 'dark');
  await expectAccessible('a home page with stars');

  const elsewhere = await anotherVisitor();
  await elsewhere.signInAs(tinkerer);
  for (const home of [page, elsewhere.page]) {
    await expect(
      home.getByRole('button', {
        name: 'Remove entity from favorites Checkout',
      }),
    ).toBeVisible();
    await expect(home.getByText(teams)).toHaveCount(0);
  }
});
