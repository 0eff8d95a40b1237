import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { routes } from '../src/routes.ts';
import { startApp } from './startApp.ts';

type Operation = {
  operationId: string;
  parameters?: { name: string; example: string }[];
  responses: Record<string, unknown>;
};

const url = await startApp();
const file = new URL('../openapi.json', import.meta.url);
const { paths } = JSON.parse(await readFile(file, 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    path,
    operation,
  })),
);

test('openapi.json describes what there is, and nothing else', () => {
  const described = operations.map(({ method, path }) => `${method} ${path}`);
  const answered = routes.map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual(described.sort(), answered.sort());
});

for (const { method, path, operation } of operations) {
  test(`${operation.operationId} answers as described`, async () => {
    const address = (operation.parameters ?? []).reduce(
      (result, { name, example }) => result.replace(`{${name}}`, example),
      path,
    );
    const { status } = await fetch(`${url}${address}`, { method });
    assert.ok(String(status) in operation.responses, `answered ${status}`);
    assert.equal(status, 200);
  });
}
