import assert from 'node:assert/strict';
import { test } from 'node:test';
import { execute, type Root } from '../src/graphql/execute.ts';

const root: Root = {
  query: {
    hello: ({ name = 'you' }: { name?: string }) => `Hello, ${name}`,
    slow: () => Promise.reject(new Error('too late')),
    things: [
      { __typename: 'Book', __implements: 'Thing', title: 'Tides', pages: 212 },
      { __typename: 'Map', __implements: 'Thing', title: 'Selby' },
    ],
  },
  mutation: {},
};

test('reads fields, aliases, arguments and variables', async () => {
  const query = `query Greet($name: String = "Wren", $list: [Int!]!) {
    hello # to nobody
    wren: hello(name: $name)
    bo: hello(name: "Bo \\"the\\" reader")
  }`;
  const { data } = await execute(root, query, { list: [1] });
  assert.deepEqual(data, {
    hello: 'Hello, you',
    wren: 'Hello, Wren',
    bo: 'Hello, Bo "the" reader',
  });
});

test('a variable that is given beats its default', async () => {
  const query = 'query Greet($name: String = "Wren") { hello(name: $name) }';
  const { data } = await execute(root, query, { name: 'Bo' });
  assert.deepEqual(data, { hello: 'Hello, Bo' });
});

test('chooses by type', async () => {
  const query =
    '{ things { title ... on Book { pages } ... on Thing { __typename } } }';
  const { data } = await execute(root, query);
  assert.deepEqual(data, {
    things: [
      { title: 'Tides', pages: 212, __typename: 'Book' },
      { title: 'Selby', __typename: 'Map' },
    ],
  });
});

test('what fails is null, and the rest is there', async () => {
  const { data, errors } = await execute(root, '{ slow hello typo }');
  assert.deepEqual(data, { slow: null, hello: 'Hello, you', typo: null });
  assert.deepEqual(errors, [
    { message: 'There is no field typo on this', path: ['typo'] },
    { message: 'too late', path: ['slow'] },
  ]);
});

test('refuses what it cannot read', async () => {
  const deep = '{a'.repeat(20) + '}'.repeat(20);
  for (const query of [
    '',
    '{ hello',
    '{ hello } { hello }',
    'subscription { a }',
    deep,
  ]) {
    await assert.rejects(execute(root, query), SyntaxError, query);
  }
});
