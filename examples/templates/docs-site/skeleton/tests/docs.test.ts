import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { readNavigation, readPages } from './readDocs.ts';

const pages = await readPages();

/** Markdown without code, in which nothing is a link. */
const withoutCode = (text: string) =>
  text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

test('the navigation names every page, and no other', async () => {
  assert.deepEqual((await readNavigation()).sort(), [...pages.keys()].sort());
});

for (const [page, text] of pages) {
  test(`${page} has one title, and links that lead somewhere`, () => {
    assert.equal(withoutCode(text).match(/^# \S/gm)?.length, 1, 'one title');
    for (const [, link] of withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:|^#/.test(link!)) continue;
      const target = posix.join(posix.dirname(page), link!.split('#')[0]!);
      assert.ok(pages.has(target), `${link} leads nowhere`);
    }
  });
}
