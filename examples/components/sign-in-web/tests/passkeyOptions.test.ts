import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passkeyOptions } from '../src/passkeyOptions.ts';

test('a passkey is asked for without telling who has one', () => {
  const options = passkeyOptions(new Uint8Array(32));
  assert.equal(options.rpId, 'larkspur.example');
  assert.equal(options.userVerification, 'required');
  assert.ok(!('allowCredentials' in options));
});

test('a short challenge is refused', () => {
  assert.throws(() => passkeyOptions(new Uint8Array(8)), /at least 16/);
});
