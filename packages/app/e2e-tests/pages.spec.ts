import { type ColorScheme, lookAt } from './fixtures/lookAt';
import { visits } from './fixtures/pages';
import { reader } from './fixtures/people';
import { test } from './fixtures/test';

test('the sign-in page, by day and by night, on a desk and on a phone', async ({
  visitor,
}) => {
  await visitor.page.goto('/');
  await lookAt(visitor, 'the sign-in page', {
    heading: 'Continue as',
    openedIn: 'light',
  });
});

test(`a run that ${reader} opens, by day and by night, on a desk and on a phone`, async ({
  visitor,
}) => {
  const { page } = visitor;
  await visitor.signInAs(reader);
  await page.goto('/catalog/default/component/basket-service/pipelines');
  const heading = 'Agree with ourselves about the thirtieth day';
  await page.getByRole('link', { name: heading }).click();
  await lookAt(visitor, 'a run that went well', {
    heading,
    openedIn: 'light',
  });
});

/** A look ends in the theme that the next page opens in. */
const themeAt = (index: number): ColorScheme =>
  index % 2 === 0 ? 'light' : 'dark';

for (const { visitor: person, pages } of visits) {
  test(`every page that ${person} may open, by day and by night, on a desk and on a phone`, async ({
    visitor,
  }) => {
    test.setTimeout(pages.length * 45_000);
    await visitor.signInAs(person);
    for (const [index, { path, heading }] of pages.entries()) {
      await test.step(path, async () => {
        await visitor.page.goto(path);
        await lookAt(visitor, path, { heading, openedIn: themeAt(index) });
      });
    }
  });
}
