import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { shelves } from '../src/season.ts';
import { openBundle, signBundle } from '../src/signBundle.ts';

const desk = generateKeyPairSync('ed25519');
const at = new Date('2025-11-03T18:00:00Z');
const bundle = signBundle(shelves, at, desk.privateKey);

test('a bundle opens with the key of the desk', () => {
  const { signedAt, shelves: read } = openBundle(bundle, desk.publicKey);
  assert.equal(signedAt, '2025-11-03T18:00:00.000Z');
  assert.deepEqual(read, shelves);
});

test('a bundle that was touched, or made elsewhere, does not', () => {
  const touched = {
    ...bundle,
    content: bundle.content.replace('Rainy', 'Dry'),
  };
  const message = /not signed by the editorial desk/;
  assert.throws(() => openBundle(touched, desk.publicKey), message);
  const other = generateKeyPairSync('ed25519');
  assert.throws(() => openBundle(bundle, other.publicKey), message);
});
