import assert from 'node:assert/strict';

/**
 * Asserts that a start ends at once, with one line on stderr.
 *
 * @param {import('./helpers.mjs').Program} refused
 * @param {RegExp} message
 */
export async function assertRefused(refused, message) {
  assert.equal(await refused.ended, 1);
  assert.match(refused.written.err, message);
  assert.equal(refused.written.err.trim().split('\n').length, 1);
}
