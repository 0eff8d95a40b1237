import { createHash } from 'node:crypto';
import { Failure } from './failure.mjs';

/**
 * Checks what was downloaded against what was pinned.
 *
 * @param {Buffer} content
 * @param {import('./pins.mjs').Pin} pin
 * @throws Failure when they differ.
 */
export function verifyIntegrity(content, { name, version, integrity }) {
  const actual = `sha512-${createHash('sha512')
    .update(content)
    .digest('base64')}`;
  if (actual !== integrity) {
    throw new Failure(
      `What the registry sent as ${name}@${version} is not what Portico was tested with (its sha512 differs), so it was thrown away. Try again, or check the registry: npm config get registry`,
    );
  }
}
