import { knownFindings } from './fixtures/knownFindings';
import { lookAt } from './fixtures/lookAt';
import { areas } from './fixtures/pages';
import { expect, test } from './fixtures/test';

for (const { area, visitor, pages } of areas) {
  test(`${area}: every page, light, dark and on a phone`, async ({
    page,
    open,
    settle,
    signInAs,
  }) => {
    test.setTimeout(pages.length * 30_000);
    await signInAs(visitor);
    for (const portalPage of pages) {
      await test.step(portalPage.path, async () => {
        await open(portalPage.path);
        await lookAt(page, portalPage, settle);
      });
    }
  });
}

test('known findings are looked for where they are said to be', () => {
  const paths = areas.flatMap(({ pages }) => pages.map(({ path }) => path));
  for (const { on } of knownFindings) {
    expect(on.length).toBeGreaterThan(0);
    expect(paths).toEqual(expect.arrayContaining(on));
  }
});
