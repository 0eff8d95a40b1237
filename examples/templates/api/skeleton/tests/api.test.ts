import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { createStub } from '../src/createStub.ts';
import { findSuccess, listEndpoints, readOpenApi } from '../src/openapi.ts';
import { findMismatch } from './findMismatch.ts';

const openApi = await readOpenApi();
const endpoints = listEndpoints(openApi);
const stub = createStub(openApi).listen(0, '127.0.0.1');
await once(stub, 'listening');
after(() => {
  stub.close();
  stub.closeAllConnections();
});
const url = `http://127.0.0.1:${(stub.address() as AddressInfo).port}`;

test('every operation has a name of its own', () => {
  const names = endpoints.map(({ operation }) => operation.operationId);
  assert.equal(new Set(names).size, names.length);
  assert.ok(!names.includes(''));
});

for (const { method, path, operation } of endpoints) {
  test(`${operation.operationId} is answered with its example, which fits its schema`, async () => {
    const { status, media } = findSuccess(operation);
    const address = (operation.parameters ?? [])
      .filter(parameter => parameter.in === 'path')
      .reduce((result, { name, example }) => {
        assert.ok(example, `${name} has an example`);
        return result.replace(`{${name}}`, encodeURIComponent(example));
      }, path);
    const sent = operation.requestBody?.content?.['application/json'];
    if (sent?.schema) {
      assert.equal(findMismatch(sent.example, sent.schema, openApi), undefined);
    }
    const response = await fetch(`${url}${address}`, {
      method,
      ...(sent && { body: JSON.stringify(sent.example) }),
    });
    assert.equal(response.status, status);
    const body = await response.json();
    assert.deepEqual(body, media?.example ?? null);
    if (media?.schema) {
      assert.equal(findMismatch(body, media.schema, openApi), undefined);
    }
  });
}

test('says what the description does not have', async () => {
  assert.equal((await fetch(`${url}/nowhere`)).status, 404);
  const [{ path }] = endpoints.filter(one => !one.path.includes('{'));
  assert.equal((await fetch(`${url}${path}`, { method: 'DELETE' })).status, 405);
});

test('an example that does not fit is found', () => {
  const item = { $ref: '#/components/schemas/Item' };
  assert.equal(findMismatch({ id: '1', title: 'A' }, item, openApi), undefined);
  assert.equal(findMismatch({ id: '1' }, item, openApi), 'value.title is missing');
  assert.equal(
    findMismatch([{ id: 1, title: 'A' }], { type: 'array', items: item }, openApi),
    'value[0].id is no string',
  );
});
