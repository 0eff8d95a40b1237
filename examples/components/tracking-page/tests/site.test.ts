import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from '../scripts/buildSite.ts';
import { createSiteServer } from '../scripts/createSiteServer.ts';

const target = await mkdtemp(join(tmpdir(), 'site-'));
after(() => rm(target, { recursive: true }));
const pages = await buildSite(target);

for (const page of pages) {
  test(`${page} is whole, and its links lead somewhere`, async () => {
    const html = await readFile(join(target, page), 'utf8');
    assert.equal(html.match(/<h1>/g)?.length, 1, 'one heading');
    assert.match(html, /<title>\S.* – /);
    assert.doesNotMatch(html, /\{(title|content)\}/);
    for (const [, link] of html.matchAll(
      /(?:href|src)="([^"#:]+)(?:#[^"]*)?"/g,
    )) {
      assert.ok((await stat(join(target, link))).isFile(), link);
    }
  });
}

test('is served, and nothing beside it', async () => {
  const server = createSiteServer(target).listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const start = await fetch(`${url}/`);
  assert.equal(start.status, 200);
  assert.match(await start.text(), /<h1>/);
  const style = await fetch(`${url}/assets/style.css`);
  assert.match(style.headers.get('content-type') ?? '', /text\/css/);
  assert.equal((await fetch(`${url}/missing.html`)).status, 404);
  assert.equal((await fetch(`${url}/..%2f..%2fetc%2fpasswd`)).status, 404);
});
