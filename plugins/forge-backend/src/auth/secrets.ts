import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What every personal access token begins with, so that scanners find lost ones. */
export const TOKEN_PREFIX = 'pft_';

/** A new secret of 256 bits. */
export function createSecret(): string {
  return TOKEN_PREFIX + randomBytes(32).toString('base64url');
}

/** SHA-256 in hex; enough for a secret that nobody can guess. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares in a time that tells nothing of what is different. */
export function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
