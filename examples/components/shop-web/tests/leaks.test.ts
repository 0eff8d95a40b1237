import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createShop } from '../src/createShop.ts';
import { recordedGraph } from '../src/graph/recordedGraph.ts';
import { openShop } from './openShop.ts';

const reader = {
  id: 'r_40021',
  name: 'Wren Abbott',
  postcode: 'BS20 0ZZ',
  basket: 'b_7Kq2mN',
};

/** A graph that tells more about the reader than it was asked for. */
const talkative = async (question: Parameters<typeof recordedGraph>[0]) => {
  const answer = await recordedGraph(question);
  return { ...answer, data: { ...(answer.data as object), reader } };
};

test('nothing of the reader is in the part the edge keeps', async () => {
  const shop = await openShop(createShop(talkative));
  for (const path of ['/', '/books/9781999000011', '/authors/hester-quill']) {
    const response = await fetch(shop + path, {
      headers: { cookie: `larkspur_session=s; reader=${reader.id}` },
    });
    const kept = `${[...response.headers.entries()]} ${await response.text()}`;
    for (const value of Object.values(reader)) {
      assert.ok(!kept.includes(value), `${path} tells ${value}`);
    }
    assert.equal(response.headers.get('set-cookie'), null);
  }
});
