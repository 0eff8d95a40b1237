import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { engineer } from './fixtures/people';
import { expect, test } from './fixtures/test';

/** Where the agent waits for the browser to bring the code. */
async function startCallback() {
  let receive: (query: URLSearchParams) => void;
  const received = new Promise<URLSearchParams>(resolve => {
    receive = resolve;
  });
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://agent');
    if (pathname === '/callback') {
      receive(searchParams);
    }
    response.setHeader('content-type', 'text/html');
    response.end(
      '<!doctype html><html lang="en"><title>Agent</title><main><h1>Signed in</h1></main></html>',
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/callback`, received, server };
}

test('an agent signs in through the browser and reads the catalog', async ({
  page,
  request,
  signInAs,
  expectAccessible,
}) => {
  const callback = await startCallback();
  await signInAs(engineer);

  const refused = await request.post('/api/auth/v1/register', {
    data: {
      client_name: 'Stranger',
      redirect_uris: ['http://stranger.example/'],
    },
  });
  expect(refused.status()).toBe(400);

  const registered = await request.post('/api/auth/v1/register', {
    data: { client_name: 'Helpful agent', redirect_uris: [callback.url] },
  });
  const { client_id: clientId } = await registered.json();
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: callback.url,
    state: 'a-state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  await page.goto(`/api/auth/v1/authorize?${query}`);
  await expect(page.getByText('Helpful agent').first()).toBeVisible();
  await expectAccessible('the consent to an agent');
  await page.getByRole('button', { name: 'Authorize' }).click();
  const answer = await callback.received;
  expect(answer.get('state')).toBe('a-state');
  await expect(page.getByText('Signed in')).toBeVisible();

  const token = await request.post('/api/auth/v1/token', {
    data: {
      grant_type: 'authorization_code',
      code: answer.get('code'),
      redirect_uri: callback.url,
      code_verifier: verifier,
    },
  });
  const { access_token: accessToken } = await token.json();
  const found = await request.post('/api/mcp-actions/v1', {
    headers: {
      authorization: `Bearer ${accessToken}`,
      accept: 'application/json, text/event-stream',
    },
    data: {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: {
        name: 'catalog.get-catalog-entity',
        arguments: { kind: 'Component', name: 'checkout-service' },
      },
    },
  });
  expect(await found.text()).toContain('Checkout service');
  callback.server.close();
});
