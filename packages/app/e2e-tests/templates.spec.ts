import { engineer } from './fixtures/people';
import { expect, test } from './fixtures/test';

test('a template is tried in the editor without doing anything', async ({
  page,
  open,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(engineer);
  await open('/create/edit');
  await expectAccessible();
});

test('a template is run, its log is read, and what it sends arrives', async ({
  page,
  open,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(engineer);
  await open('/create');
  await page.getByRole('button', { name: 'Choose' }).first().click();
  await expectAccessible();
});
