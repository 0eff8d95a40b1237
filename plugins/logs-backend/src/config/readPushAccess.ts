import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';

/** Who may push without being known to the portal. */
export interface PushAccess {
  anonymous: boolean;
  /** SHA-256 of each token, in hex. */
  tokenHashes: string[];
}

export const hashToken = (token: string) =>
  createHash('sha256').update(token).digest('hex');

function readToken(config: Config): string {
  const token = config.getOptionalString('token');
  const hash = config.getOptionalString('sha256')?.toLowerCase();
  if ((token === undefined) === (hash === undefined)) {
    throw new InputError(
      "an item of config key 'logs.push.tokens' must have either 'token' or 'sha256'",
    );
  }
  if (hash !== undefined && !/^[0-9a-f]{64}$/.test(hash)) {
    throw new InputError(
      "config key 'logs.push.tokens': 'sha256' must be 64 hexadecimal digits",
    );
  }
  if (token !== undefined && token.length < 16) {
    throw new InputError(
      "config key 'logs.push.tokens': a token must have at least 16 characters",
    );
  }
  return hash ?? hashToken(token ?? '');
}

/** @throws InputError */
export function readPushAccess(config: Config): PushAccess {
  const tokens = config.getOptionalConfigArray('logs.push.tokens') ?? [];
  return {
    anonymous: config.getOptionalBoolean('logs.push.anonymous') ?? false,
    tokenHashes: tokens.map(readToken),
  };
}
