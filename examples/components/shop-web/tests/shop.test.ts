import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { createShop } from '../src/createShop.ts';
import { liveGraph } from '../src/graph/liveGraph.ts';
import { recordedGraph } from '../src/graph/recordedGraph.ts';
import { openShop } from './openShop.ts';

const shop = await openShop(createShop(recordedGraph));

test('a book page, and what the edge is told about it', async () => {
  const response = await fetch(`${shop}/books/9781999000011?utm_source=letter`);
  assert.equal(response.status, 200);
  const header = (name: string) => response.headers.get(name);
  assert.equal(
    header('cache-control'),
    'public, s-maxage=120, stale-while-revalidate=21600',
  );
  assert.equal(
    header('cache-tag'),
    'isbn:9781999000011 work:w-salt-almanac shelf:rainy-day-reading',
  );
  assert.equal(header('vary'), 'X-Country');
  const html = await response.text();
  assert.match(html, /<title>The Salt Almanac by Hester Quill – Larkspur</);
  assert.match(html, /£18\.99/);
  assert.match(html, /the wind &amp; the weather/);
});

test('a book without a price is announced, not hidden', async () => {
  const html = await (await fetch(`${shop}/books/9781999000035`)).text();
  assert.match(html, /Price on its way/);
  assert.match(html, /<button disabled>/);
  assert.doesNotMatch(html, /What readers said/);
});

test('every page type has a recorded page', async () => {
  for (const [path, expected] of [
    ['/', /Rainy day reading/],
    ['/categories/islands', /1 book\s*</],
    ['/authors/hester-quill', /<h1>Hester Quill<\/h1>/],
  ] as const) {
    const response = await fetch(shop + path);
    assert.equal(response.status, 200, path);
    assert.match(await response.text(), expected);
  }
});

test('what is not for sale, and what is not ours', async () => {
  for (const path of ['/books/9781999000059', '/checkout', '/books/..%2f..']) {
    const response = await fetch(shop + path);
    assert.equal(response.status, 404, path);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  }
});

test('the live graph is asked once a page, and may be away', async () => {
  const asked: { variables: unknown }[] = [];
  const graph = createServer(async (request, response) => {
    asked.push(JSON.parse((await request.toArray()).join('')));
    if (asked.length > 1) return response.writeHead(502).end();
    const book = { isbn: '9781999000042', title: 'Fog', format: 'MAP' };
    return response.end(JSON.stringify({ data: { book } }));
  });
  const live = await openShop(createShop(liveGraph(await openShop(graph))));
  assert.match(
    await (await fetch(`${live}/books/9781999000042`)).text(),
    /Fog/,
  );
  assert.deepEqual(asked[0].variables, { isbn: '9781999000042' });
  assert.equal((await fetch(`${live}/books/9781999000042`)).status, 503);
  assert.equal(asked.length, 2);
});
