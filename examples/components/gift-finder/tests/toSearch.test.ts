import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questions } from '../src/questions.ts';
import { toSearch } from '../src/toSearch.ts';

test('answers become one search', () => {
  const search = toSearch({
    age: 'grown',
    where: 'chair',
    mood: 'laugh',
    fond: 'kitchen',
    spend: '20',
    when: 'week',
  });
  assert.equal(search.get('q'), 'funny cooking');
  assert.deepEqual(search.getAll('format'), ['hardback', 'paperback']);
  assert.equal(search.get('priceMax'), '2000');
  assert.equal(search.get('inStock'), 'true');
});

test('a skipped question narrows nothing', () => {
  assert.equal(String(toSearch({})), 'q=gift&size=12');
  assert.equal(toSearch({ spend: 'any' }).get('priceMax'), null);
  assert.equal(toSearch({ when: 'later' }).get('inStock'), null);
});

test('there are six questions, and no answer is asked in vain', () => {
  assert.equal(questions.length, 6);
  const vain = new Set(['grown', 'any', 'later']);
  for (const { id, answers } of questions) {
    for (const answer of answers) {
      const changed =
        String(toSearch({ [id]: answer.id })) !== 'q=gift&size=12';
      assert.equal(changed, !vain.has(answer.id), `${id}: ${answer.id}`);
    }
  }
});
