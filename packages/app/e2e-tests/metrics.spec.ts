import type { Locator } from '@playwright/test';
import { admin } from './fixtures/people';
import { expect, test } from './fixtures/test';

const tab = '/catalog/default/component/portico-backend/metrics?span=15m';

/** What is asked of the portal to be seen in its metrics and in its log. */
const asked = '/catalog?spike';

/** The rate at the point of a chart that is pointed at, or at the last one: `…: Requests 6.27/s`. */
async function rateAt(chart: Locator): Promise<number> {
  const text = await chart.getAttribute('aria-valuetext');
  return Number(/Requests ([\d.,]+)\/s/.exec(text ?? '')?.[1] ?? Number.NaN);
}

test('a spike of requests is seen, and followed to its logs', async ({
  page,
  open,
  signInAs,
  expectAccessible,
}) => {
  // samples come each fifteen seconds
  test.slow();
  await signInAs(admin);
  await open(tab);
  const requests = page.getByRole('region', { name: 'Requests', exact: true });
  const chart = requests.getByRole('slider');
  let usual = 0;

  await test.step('the portal measures itself, from its start on', async () => {
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect(async () => {
      usual = await rateAt(chart);
      expect(usual).toBeGreaterThan(0);
    }).toPass({ timeout: 90_000 });
    for (const name of ['Errors', 'Latency', 'CPU', 'Memory']) {
      await expect(
        page.getByRole('region', { name, exact: true }).getByRole('table'),
      ).toBeVisible();
    }
    await expect(page.getByText("Portico's own, last 6 hours")).toBeVisible();
  });

  await test.step('its rate rises with what is asked of it', async () => {
    await expect(async () => {
      await Promise.all(
        Array.from({ length: 50 }, () => page.request.get(asked)),
      );
      expect(await rateAt(chart)).toBeGreaterThan(usual + 10);
    }).toPass({ intervals: [100], timeout: 120_000 });
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await expectAccessible('metrics with a spike');
  });

  await test.step('the values are a table as well, and the query is there to copy', async () => {
    await requests.getByRole('button', { name: 'Table of Requests' }).click();
    await expect(
      requests.getByRole('table', { name: 'Requests over time' }),
    ).toBeVisible();
    await requests.getByRole('button', { name: 'Query of Requests' }).click();
    await expect(
      requests.getByText('{service="portico-backend"}'),
    ).toBeVisible();
  });

  await test.step('the keyboard leads from the spike to the lines of that time', async () => {
    await chart.focus();
    await page.keyboard.press('End');
    expect(await rateAt(chart)).toBeGreaterThan(usual + 10);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Show logs here' }).click();
    await expect(page).toHaveURL(/\/portico-backend\/logs\?at=/);
    await page
      .getByRole('searchbox', { name: 'Lines that contain' })
      .fill(`GET ${asked} `);
    const lines = page
      .getByRole('list', { name: 'Lines' })
      .getByRole('listitem');
    await expect(lines.first()).toContainText('rootHttpRouter');
  });
});
