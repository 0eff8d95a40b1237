import type { Page } from '@playwright/test';
import { engineer, teammate } from './fixtures/people';
import { pickTemplateFolder } from './fixtures/templateFolder';
import { expect, test } from './fixtures/test';

type Announcement = { summary: string; recipients: string[] };

/** Fills in both pages of the form, up to the review. */
async function fillIn(page: Page, { summary, recipients }: Announcement) {
  const entity = page.getByRole('textbox', { name: 'What it is about' });
  await entity.fill('Checkout service');
  await page
    .getByRole('option', { name: 'Checkout service', exact: true })
    .click();
  await page.getByRole('textbox', { name: 'In one sentence' }).fill(summary);
  await page.getByRole('button', { name: 'Next' }).click();
  const picker = page.getByRole('textbox', { name: 'Teams and people' });
  for (const name of recipients) {
    await picker.fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  }
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('cell', { name: summary })).toBeVisible();
}

test('the actions that templates are made of are listed', async ({
  page,
  open,
  signInAs,
}) => {
  await signInAs(engineer);
  await open('/create/actions');
  for (const action of ['fetch:template', 'notification:send', 'debug:log']) {
    await expect(page.getByText(action, { exact: true }).first()).toBeVisible();
  }
});

test('a template is tried in the editor without doing anything', async ({
  page,
  open,
  signInAs,
  expectAccessible,
}) => {
  const summary = 'Nobody is to hear of this';
  await pickTemplateFolder(page, 'announce-change');
  await signInAs(engineer);
  await open('/create/edit');
  await page.getByRole('button', { name: /Load Template Directory/ }).click();
  await page.getByRole('treeitem', { name: 'template.yaml' }).click();
  await expectAccessible('the template editor');

  await fillIn(page, { summary, recipients: [engineer] });
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Result 1' })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: 'NOTICE.md' })).toBeVisible();
  await expect(page.getByText(`# ${summary}`)).toBeVisible();
  await expectAccessible('a dry run');
  await page.getByRole('tab', { name: 'Log' }).click();
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(page.getByText(/does not support dry-run/)).toBeVisible();

  await open('/create/tasks');
  await expect(page.getByText('Announce a change')).toHaveCount(0);
  await open('/notifications');
  await expect(page.getByText(summary)).toHaveCount(0);
});

test('a template is run, its log is read, and what it sends arrives at once', async ({
  page,
  open,
  signInAs,
  anotherVisitor,
  expectAccessible,
}) => {
  const summary = 'Placing an order needs a currency';
  const recipient = await anotherVisitor();
  await recipient.signInAs(teammate);

  await signInAs(engineer);
  await open('/create');
  await page
    .locator('.MuiCard-root')
    .filter({ hasText: 'Announce a change' })
    .getByRole('button', { name: 'Choose' })
    .click();
  await fillIn(page, { summary, recipients: ['Checkout'] });
  await expectAccessible('a form under review');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page).toHaveURL(/\/create\/tasks\//);
  await expect(page.getByText('Finished step Send it')).toBeVisible();
  await expect(page.getByText('went to 1 team(s) and people')).toBeVisible();
  await expectAccessible('a finished task');

  await expect(recipient.page.getByText(summary).first()).toBeVisible();
  await recipient.page.getByRole('link', { name: 'Notifications' }).click();
  const notification = recipient.page.getByRole('row').getByText(summary);
  await expect(notification).toBeVisible();
  await recipient.expectAccessible('a notification');
  await notification.click();
  await expect(recipient.page).toHaveURL(/component\/checkout-service/);

  await open('/create/tasks');
  await page.getByRole('link', { name: 'Announce a change' }).first().click();
});
