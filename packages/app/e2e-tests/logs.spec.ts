import { engineer } from './fixtures/people';
import { expect, test } from './fixtures/test';

/** A service of the sample company, which says each half minute what it did. */
const logs = '/catalog/default/component/basket-service/logs';
const written = 'baskets swept';

test('the log of a service that runs is followed, filtered and taken apart', async ({
  page,
  open,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(engineer);
  await open(logs);
  const lines = page.getByRole('list', { name: 'Lines' }).getByRole('listitem');

  await test.step('new lines come by themselves', async () => {
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect(page.getByText('live')).toBeVisible();
    const started = new Date().toISOString();
    await expect(async () => {
      const texts = await lines.filter({ hasText: written }).allTextContents();
      const times = texts.flatMap(
        text => /"time":"([^"]+)"/.exec(text)?.[1] ?? [],
      );
      expect(times.some(time => time > started)).toBe(true);
    }).toPass({ timeout: 60_000 });
    await expectAccessible('logs that are followed');
  });

  await test.step('a filter leaves what it says, and is in the address', async () => {
    await page
      .getByRole('searchbox', { name: 'Lines that contain' })
      .fill('listening');
    await expect(lines.filter({ hasText: written })).toHaveCount(0);
    await expect(
      lines.filter({ hasText: '"message":"listening"' }).first(),
    ).toBeVisible();
    expect(page.url()).toContain('listening');
    await page.getByRole('button', { name: /^error/ }).click();
    await expect(page.getByText(/^No line matches/)).toBeVisible();
    await page.getByRole('button', { name: /^error/ }).click();
  });

  await test.step('a line opens to its fields, and has an address', async () => {
    const line = lines.filter({ hasText: '"message":"listening"' }).first();
    await line.getByRole('button', { name: 'Fields' }).click();
    await expect(line.getByText('port', { exact: true })).toBeVisible();
    const address = await line.getByRole('link').first().getAttribute('href');
    await open(address!);
    await expect(
      page
        .locator('[aria-current=true]')
        .filter({ hasText: '"message":"listening"' }),
    ).toBeVisible();
  });
});
