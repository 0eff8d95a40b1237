import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patiently, takeTallies } from '../src/patiently.ts';

test('does not wait for a source that is late', async () => {
  const never = () => new Promise<undefined>(() => {});
  const started = performance.now();
  assert.equal(await patiently('price', '9781999000011', never), undefined);
  assert.ok(performance.now() - started < 1_000);
  const [{ source, calls, late }] = takeTallies();
  assert.deepEqual(
    { source, calls, late },
    { source: 'price', calls: 1, late: 1 },
  );
  assert.deepEqual(takeTallies(), []);
});
