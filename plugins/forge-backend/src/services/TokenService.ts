import {
  AuthenticationError,
  InputError,
  NotFoundError,
} from '@backstage/errors';
import type { ForgeToken, ForgeTokenScope } from '@portico/plugin-forge-common';
import { randomUUID } from 'node:crypto';
import { createSecret, hashSecret, isSame } from '../auth/secrets';
import type { StoredToken, TokenStore } from '../database/TokenStore';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MAX_TOKENS = 100;

function toToken(stored: StoredToken): ForgeToken {
  const { userRef: _userRef, hash: _hash, ...token } = stored;
  return token;
}

/** Makes, checks and revokes the tokens that people use in git clients. */
export class TokenService {
  constructor(
    private readonly store: TokenStore,
    private readonly now: () => number = Date.now,
  ) {}

  /** The secret is in the answer and nowhere else. */
  async create(options: {
    userRef: string;
    name: string;
    scope: ForgeTokenScope;
    days: number;
  }): Promise<ForgeToken & { secret: string }> {
    const { userRef, name, scope, days } = options;
    const all = await this.store.list(userRef);
    if (all.length >= MAX_TOKENS) {
      throw new InputError(
        `You have ${MAX_TOKENS} tokens, and more are not allowed: revoke one first`,
      );
    }
    const secret = createSecret();
    const token: StoredToken = {
      id: randomUUID(),
      userRef,
      name,
      scope,
      hash: hashSecret(secret),
      createdAt: this.#time(0),
      expiresAt: this.#time(days * DAY_MS),
    };
    await this.store.create(token);
    return { ...toToken(token), secret };
  }

  async list(userRef: string): Promise<ForgeToken[]> {
    return (await this.store.list(userRef)).map(toToken);
  }

  /** @throws NotFoundError when the person has no such token. */
  async revoke(userRef: string, id: string): Promise<void> {
    if (!(await this.store.delete(userRef, id))) {
      throw new NotFoundError(`You have no token '${id}'`);
    }
  }

  /** @throws AuthenticationError for a secret that is wrong, revoked or expired. */
  async verify(secret: string): Promise<StoredToken> {
    const hash = hashSecret(secret);
    const token = await this.store.findByHash(hash);
    if (!token || !isSame(hash, token.hash)) {
      throw new AuthenticationError(
        'This personal access token is not valid: it is mistyped, or was revoked',
      );
    }
    if (Date.parse(token.expiresAt) <= this.now()) {
      throw new AuthenticationError(
        `This personal access token expired on ${token.expiresAt.slice(
          0,
          10,
        )}: make a new one in the settings of the portal`,
      );
    }
    const usedAt = Date.parse(token.lastUsedAt ?? '') || 0;
    if (this.now() - usedAt >= MINUTE_MS) {
      await this.store.setLastUsed(token.id, this.#time(0));
    }
    return token;
  }

  /** Forgets tokens that ended a month ago; until then their people see that they ended. */
  async forgetExpired(): Promise<void> {
    await this.store.deleteExpired(this.#time(-30 * DAY_MS));
  }

  #time(offset: number): string {
    return new Date(this.now() + offset).toISOString();
  }
}
