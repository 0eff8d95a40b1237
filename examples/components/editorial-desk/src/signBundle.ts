import { sign, verify, type KeyObject } from 'node:crypto';
import type { Shelf } from './shelf.ts';

export interface Bundle {
  /** JSON with the shelves and the time they were signed. */
  content: string;
  /** Ed25519, base64. */
  signature: string;
}

interface Content {
  signedAt: string;
  shelves: Shelf[];
}

/** What shop-web reads. The text itself is signed, so it is never parsed unproven. */
export function signBundle(
  shelves: Shelf[],
  signedAt: Date,
  key: KeyObject,
): Bundle {
  const content = JSON.stringify({
    signedAt: signedAt.toISOString(),
    shelves,
  } satisfies Content);
  const signature = sign(null, Buffer.from(content), key).toString('base64');
  return { content, signature };
}

/** The content of a bundle, or an error when somebody else wrote it. */
export function openBundle(bundle: Bundle, key: KeyObject): Content {
  const signature = Buffer.from(bundle.signature, 'base64');
  if (!verify(null, Buffer.from(bundle.content), key, signature)) {
    throw new Error('The bundle was not signed by the editorial desk');
  }
  return JSON.parse(bundle.content);
}
