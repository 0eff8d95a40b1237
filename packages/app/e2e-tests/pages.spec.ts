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

for (const { visitor: person, pages } of visits) {
  test(`every page that ${person} may open, by day and by night, on a desk and on a phone`, async ({
    visitor,
  }) => {
    test.setTimeout(pages.length * 45_000);
    await visitor.signInAs(person);
    // A page ends its look in the theme that the next one opens in.
    let openedIn: ColorScheme = 'light';
    for (const { path, heading } of pages) {
      await test.step(path, async () => {
        await visitor.page.goto(path);
        await lookAt(visitor, path, { heading, openedIn });
      });
      openedIn = openedIn === 'light' ? 'dark' : 'light';
    }
  });
}

test('colours are right after day and night have changed more than once', async ({
  page,
  visitor,
}) => {
  await visitor.signInAs(reader);
  for (const path of ['/catalog-import', '/search?query=payments'] as const) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await visitor.open(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await visitor.settle();
    }
    await visitor.expectAccessible(path);
  }
});
