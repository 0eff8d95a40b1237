import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareLocators } from '../src/compareLocators.ts';
import { latestPosition } from '../src/latestPosition.ts';
import { bookmarks, positions } from '../src/sample.ts';

test('places are in the order of the book', () => {
  const [february, teaChest] = bookmarks.map(({ locator }) => locator);
  assert.ok(compareLocators(teaChest, february) < 0);
  assert.ok(compareLocators('epubcfi(/6/8!/4/2)', teaChest) < 0);
  assert.ok(compareLocators('epubcfi(/6/8!/4)', 'epubcfi(/6/8!/4/2)') < 0);
});

test('numbers are compared as numbers, and hints are ignored', () => {
  assert.ok(compareLocators('epubcfi(/6/10!/4)', 'epubcfi(/6/8!/4)') > 0);
  assert.equal(
    compareLocators('epubcfi(/6/8[ch/99]!/4)', 'epubcfi(/6/8!/4)'),
    0,
  );
  assert.throws(
    () => compareLocators('page 81', 'epubcfi(/6/8!/4)'),
    /page 81/,
  );
});

test('the latest device wins, not the furthest', () => {
  assert.equal(latestPosition(positions)?.device, 'Web reader');
  assert.equal(latestPosition(positions.toReversed())?.device, 'Web reader');
  assert.equal(latestPosition([]), undefined);
});
