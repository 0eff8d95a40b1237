import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApp } from './startApp.ts';

const call = await startApp();
const ask = (query: string, variables?: object, headers = {}) =>
  call('POST', '/graphql', { query, variables }, headers);

test('a book page is one query', async () => {
  const query = `query BookPage($isbn: Isbn!) {
    book(isbn: $isbn) {
      title
      contributors { name role }
      price { amount listAmount because }
      availability { inStock copiesLeft }
    }
  }`;
  const { body } = await ask(query, { isbn: '9781999000035' });
  assert.deepEqual(body, {
    data: {
      book: {
        title: 'The Cartographer’s Aunt',
        contributors: [{ name: 'Orla Fenwick', role: 'AUTHOR' }],
        price: {
          amount: 799,
          listAmount: 999,
          because: ['list price', 'paperback autumn 20%'],
        },
        availability: { inStock: true, copiesLeft: 2 },
      },
    },
  });
});

test('finds books by title and author', async () => {
  const query =
    '{ search(query: "quill salt") { total edges { node { isbn } } } }';
  const { body } = await ask(query);
  assert.equal(body.data.search.total, 1);
  assert.equal(body.data.search.edges[0].node.isbn, '9781999000011');
});

test('a basket says what it cannot do', async () => {
  const mutation = `mutation Add($quantity: Int = 1) {
    addToBasket(isbn: "9781999000035", quantity: $quantity) {
      ... on Basket { total { amount } }
      ... on BasketProblem { kind message }
    }
  }`;
  const basket = { 'larkspur-basket': 'b_7Kq2mN' };
  const one = await ask(mutation, {}, basket);
  assert.equal(one.body.data.addToBasket.total.amount, 799);
  const many = await ask(mutation, { quantity: 2 }, basket);
  assert.equal(many.body.data.addToBasket.kind, 'NOT_ENOUGH_COPIES');
  const { body } = await ask('{ basket { lines { quantity } } }', {}, basket);
  assert.deepEqual(body.data.basket.lines, [{ quantity: 1 }]);
  assert.equal((await ask('{ basket { id } }')).body.data.basket, null);
});

test('says what it did not understand', async () => {
  const { status, body } = await ask('{ book(isbn: ');
  assert.equal(status, 400);
  assert.equal(body.detail, 'The query ends too early.');
  const typo = await ask('{ book(isbn: "1") { title } }');
  assert.equal(typo.body.errors[0].message, '1 is no ISBN-13');
});
