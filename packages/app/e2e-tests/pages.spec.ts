import { lookAt } from './fixtures/lookAt';
import { visits } from './fixtures/pages';
import { expect, test } from './fixtures/test';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the sign-in page, on a desk and on a phone', async ({ visitor }) => {
      await visitor.open('/');
      await lookAt(visitor, 'the sign-in page', 'Continue as');
    });

    for (const { visitor: person, pages } of visits) {
      test(`every page that ${person} may open, on a desk and on a phone`, async ({
        visitor,
      }) => {
        test.setTimeout(pages.length * 30_000);
        await visitor.signInAs(person);
        await expect(visitor.page.locator('body')).toHaveAttribute(
          'data-theme-mode',
          colorScheme,
        );
        for (const { path, heading } of pages) {
          await test.step(path, async () => {
            await visitor.open(path);
            await lookAt(visitor, path, heading);
          });
        }
      });
    }
  });
}
