import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApp } from './startApp.ts';

const call = await startApp();
const wren = { 'larkspur-reader': 'r_40021' };
const ask = (query: string, variables?: object, headers = wren) =>
  call('POST', '/graphql', { query, variables }, headers);

test('shows the shelf, the last read title first', async () => {
  const input = {
    titleId: 't_aunt',
    locator: 'epubcfi(/6/4)',
    device: 'phone',
    at: new Date(),
  };
  const save =
    'mutation Save($input: PositionInput!) { savePosition(input: $input) { device at } }';
  const saved = await ask(save, { input });
  assert.equal(saved.body.data.savePosition.device, 'phone');
  const shelf = `query Shelf {
    library(first: 2, filter: { finished: false }) {
      edges { node { name by position { locator device } ... on Ebook { highlights { id } } } }
      endCursor
      hasNextPage
    }
  }`;
  const { library } = (await ask(shelf)).body.data;
  assert.deepEqual(library.edges[0].node, {
    name: 'The Cartographer’s Aunt',
    by: ['Orla Fenwick'],
    position: { locator: 'epubcfi(/6/4)', device: 'phone' },
    highlights: [],
  });
  assert.equal(library.hasNextPage, true);
  const rest = await ask(
    `{ library(after: "${library.endCursor}") { edges { cursor } } }`,
  );
  assert.equal(rest.body.data.library.edges.length, 1);
});

test('underlines and finishes', async () => {
  const underline = `mutation {
    addHighlight(input: { titleId: "t_salt", start: "/6/8", end: "/6/9", colour: AMBER }) {
      colour
      title { name }
    }
    markFinished(titleId: "t_salt") { finished }
  }`;
  const { data } = (await ask(underline)).body;
  assert.deepEqual(data.addHighlight, {
    colour: 'AMBER',
    title: { name: 'The Salt Almanac' },
  });
  assert.equal(data.markFinished.finished, true);
  const list = await ask(
    '{ highlights { start } library(filter: { finished: true }) { edges { cursor } } }',
  );
  assert.deepEqual(list.body.data.highlights, [{ start: '/6/8' }]);
  assert.deepEqual(list.body.data.library.edges, [{ cursor: 't_salt' }]);
});

test('everybody sees their own shelf only', async () => {
  const other = { 'larkspur-reader': 'r_51877' };
  const { body } = await ask('{ library { edges { cursor } } }', {}, other);
  assert.deepEqual(body.data.library.edges, []);
  const mark = 'mutation { markFinished(titleId: "t_salt") { finished } }';
  const { errors } = (await ask(mark, {}, other)).body;
  assert.equal(errors[0].message, 'There is no t_salt on this shelf');
  const nobody = await call('POST', '/graphql', {
    query: '{ library { endCursor } }',
  });
  assert.equal(nobody.status, 401);
});
