import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerTo } from '../src/answerTo.ts';

const problem = (status: number, detail?: string) => ({
  title: 'No',
  status,
  detail,
});

test('a declined card stays on the payment step', () => {
  const answer = answerTo(problem(402, 'The card issuer said no.'));
  assert.equal(answer.goTo, undefined);
  assert.equal(answer.retry, true);
});

test('a changed basket shows its new total and asks again', () => {
  const detail = 'The price of one book has gone down since you started.';
  const answer = answerTo(problem(409, detail));
  assert.equal(answer.goTo, 'payment');
  assert.equal(answer.message, detail);
  assert.equal(answer.retry, true);
});

test('an expired session starts again with the same basket', () => {
  const answer = answerTo(problem(410));
  assert.equal(answer.startAgain, true);
  assert.match(answer.message, /basket is still here/);
});

test('a step that is not possible says why, in the words of the API', () => {
  const detail = 'We do not deliver maps over 90 cm to PO boxes.';
  assert.equal(answerTo(problem(422, detail)).message, detail);
});

test('the words of a crash are not for readers', () => {
  const { message } = answerTo(problem(500, 'NullPointerException in Saga'));
  assert.doesNotMatch(message, /Exception/);
});
