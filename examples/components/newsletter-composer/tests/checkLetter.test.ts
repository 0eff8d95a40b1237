import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLetter } from '../src/checkLetter.ts';
import { letter } from '../src/letter.ts';
import { pastLetters } from '../src/pastLetters.ts';

const check = (change: Partial<typeof letter>, past = pastLetters) =>
  checkLetter({ ...letter, ...change }, past);

test('this Friday’s letter can go out', () => {
  assert.deepEqual(check({}), []);
});

test('a book rests for four letters', () => {
  const [pick] = letter.picks;
  const others: string[][] = [[], [], []];
  assert.deepEqual(check({}, [...others, [pick.isbn]]), [
    'The Salt Almanac was in a recent letter.',
  ]);
  assert.deepEqual(check({}, [[], ...others, [pick.isbn]]), []);
});

test('what an editor forgets', () => {
  const [pick, second] = letter.picks;
  assert.deepEqual(
    check({
      on: '2025-11-06',
      subject: 'Three books for when it gets dark at four o’clock, or before',
      picks: [pick, pick, { ...second, why: ' ' }],
    }),
    [
      '2025-11-06 is not a Friday.',
      'The subject is 10 characters too long.',
      'The Salt Almanac is in it twice.',
      'The Cartographer’s Aunt needs a line that says why.',
    ],
  );
  assert.deepEqual(check({ subject: '', picks: [] }), [
    'The letter needs a subject.',
    'A letter has 3 to 7 books; this one has 0.',
  ]);
});
