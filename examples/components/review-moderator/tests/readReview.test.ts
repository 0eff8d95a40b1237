import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReview } from '../src/readReview.ts';

const read = (text: string, stars = 4) => readReview({ id: 'a', stars, text });

test('publishes what is plainly harmless, also when it is cross', () => {
  const cross = read('Boring. Two hundred pages of weather.', 1);
  assert.deepEqual(cross, {
    decision: 'publish',
    doubt: 0.04,
    because: [],
    model: 'm14',
  });
  assert.equal(read('Cold, slow and lovely.').decision, 'publish');
});

test('holds the rest, and says why', () => {
  const because = (text: string, stars?: number) => read(text, stars).because;
  assert.deepEqual(because('Cheap at www.books.example!'), ['links']);
  assert.deepEqual(because('Ring me: 0117 496 0123'), ['contact details']);
  assert.deepEqual(because('The courier left it in the rain.'), [
    'about the delivery',
  ]);
  assert.deepEqual(because('BEST BOOK EVER, BUY IT NOW'), ['shouting']);
  assert.deepEqual(because('buy buy buy buy this this book book'), [
    'repetition',
  ]);
  assert.deepEqual(because('I loved it.', 1), ['stars and words disagree']);
  assert.equal(read('The courier left it in the rain.').decision, 'hold');
});

test('does not take a year, an author or a plot for something else', () => {
  assert.deepEqual(
    read('Set in 1847 and 1848. A letter arrives too late.').because,
    [],
  );
  assert.deepEqual(
    read('By E. M. Forster. WWII is only mentioned.').because,
    [],
  );
});
