import type { ForgeToken, ForgeTokenScope } from '@portico/plugin-forge-common';
import { Knex } from 'knex';

const TABLE = 'forge_tokens';

/** A token as the forge keeps it: with the hash of its secret. */
export interface StoredToken extends ForgeToken {
  userRef: string;
  /** SHA-256 in hex */
  hash: string;
}

interface TokenRow {
  id: string;
  user_ref: string;
  name: string;
  scope: ForgeTokenScope;
  hash: string;
  created_at: string;
  expires_at: string;
  last_used_at: string | null;
}

function fromRow(row: TokenRow): StoredToken {
  return {
    id: row.id,
    userRef: row.user_ref,
    name: row.name,
    scope: row.scope,
    hash: row.hash,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    ...(row.last_used_at && { lastUsedAt: row.last_used_at }),
  };
}

/** The personal access tokens. */
export class TokenStore {
  constructor(private readonly knex: Knex) {}

  async create(token: StoredToken): Promise<void> {
    await this.knex<TokenRow>(TABLE).insert({
      id: token.id,
      user_ref: token.userRef,
      name: token.name,
      scope: token.scope,
      hash: token.hash,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
    });
  }

  async findByHash(hash: string): Promise<StoredToken | undefined> {
    const row = await this.knex<TokenRow>(TABLE).where({ hash }).first();
    return row && fromRow(row);
  }

  /** Of one person, the newest first. */
  async list(userRef: string): Promise<StoredToken[]> {
    const rows = await this.knex<TokenRow>(TABLE)
      .where({ user_ref: userRef })
      .orderBy('created_at', 'desc')
      .orderBy('id');
    return rows.map(fromRow);
  }

  async setLastUsed(id: string, lastUsedAt: string): Promise<void> {
    await this.knex<TokenRow>(TABLE)
      .where({ id })
      .update({ last_used_at: lastUsedAt });
  }

  /** Whether the person had such a token. */
  async delete(userRef: string, id: string): Promise<boolean> {
    const where = { user_ref: userRef, id };
    return (await this.knex<TokenRow>(TABLE).where(where).delete()) > 0;
  }

  /** Forgets those that ended before a time. */
  async deleteExpired(before: string): Promise<void> {
    await this.knex<TokenRow>(TABLE).where('expires_at', '<', before).delete();
  }
}
