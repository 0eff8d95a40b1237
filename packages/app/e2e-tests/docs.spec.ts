import { engineer } from './fixtures/people';
import { expect, test } from './fixtures/test';

const docs = '/docs/default/component/golden-paths';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`documentation is read in ${colorScheme}: tabs, folds, diagrams, code, anchors, next and previous`, async ({
    page,
    context,
    open,
    settle,
    signInAs,
    expectAccessible,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.emulateMedia({ colorScheme });
    await signInAs(engineer);
    await open(`${docs}/first-service`);
    await expect(
      page.getByRole('heading', { name: 'Tutorial: your first service' }),
    ).toBeVisible();
    await expectAccessible('a page of documentation');

    await expect(page.getByText('./run.sh')).toBeVisible();
    await page.getByText('Windows', { exact: true }).click();
    await expect(page.getByText(/run\.ps1/)).toBeVisible();
    await expect(page.getByText('./run.sh')).toBeHidden();

    const folded = page.locator('details').first();
    const body = folded.locator('p').first();
    await expect(body).toBeHidden();
    await folded.locator('summary').click();
    await expect(body).toBeVisible();

    const block = page.locator('pre').filter({ hasText: 'lark new service' });
    await block.hover();
    await block.getByRole('button', { name: 'Copy to clipboard' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^lark new service --name gift-notes .*\ncd gift-notes\s*$/,
    );

    const contents = page.getByRole('navigation', {
      name: 'Table of contents',
    });
    await contents.last().getByRole('link', { name: 'Change it' }).click();
    await expect(page).toHaveURL(/first-service\/?#change-it$/);
    await expect(
      page.getByRole('heading', { name: 'Change it' }),
    ).toBeInViewport();

    await page.getByRole('link', { name: /^Next/ }).click();
    await expect(page).toHaveURL(/golden-paths\/architecture/);
    await settle();
    const diagram = page.getByRole('img', { name: /^Diagram: / }).first();
    await expect(diagram).toBeVisible();
    await page.getByRole('link', { name: /^Previous/ }).click();
    await expect(page).toHaveURL(/golden-paths\/first-service/);
  });
}

test('documentation has a text size, larger images and a navigation that opens', async ({
  page,
  open,
  signInAs,
}) => {
  await signInAs(engineer);
  await open('/docs/default/system/portico');
  const prose = page.getByText('Portico is an internal developer portal');
  const size = () =>
    prose.evaluate(node => parseFloat(getComputedStyle(node).fontSize));
  await expect(prose).toBeVisible();

  const usual = await size();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Increase text size' }).click();
  await expect.poll(size).toBeGreaterThan(usual);
  await page.keyboard.press('Escape');

  const decision = page
    .getByRole('link', { name: /engine of our own/ })
    .first();
  await expect(decision).toBeHidden();
  await page.getByRole('button', { name: 'expand-nav' }).click();
  await expect(decision).toBeVisible();

  await page.getByRole('img', { name: 'The home page' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  // It does not listen while it opens.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden({ timeout: 1_000 });
  }).toPass();
});

test('search leads to the section that says it', async ({
  page,
  open,
  signInAs,
}) => {
  test.setTimeout(240_000);
  await signInAs(engineer);
  // Documentation is built ahead, and then found by the search after that.
  await expect(async () => {
    await open('/search?query=ledger+does+not+add+up&types[]=techdocs');
    await expect(
      page.getByRole('link', { name: /LedgerDoesNotAddUp/ }).first(),
    ).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 180_000 });
  await page
    .getByRole('link', { name: /LedgerDoesNotAddUp/ })
    .first()
    .click();
  await expect(page).toHaveURL(
    /payments-service\/runbook\/?#ledgerdoesnotaddup$/,
  );
  await expect(
    page.getByRole('heading', { name: 'LedgerDoesNotAddUp' }),
  ).toBeInViewport();
});
