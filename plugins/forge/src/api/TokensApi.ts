import type { ForgeToken, ForgeTokenScope } from '@portico/plugin-forge-common';

export type NewToken = {
  name: string;
  scope: ForgeTokenScope;
  /** How long it lasts, at most 366. */
  days: number;
};

/** The access tokens of whoever is signed in. */
export type TokensApi = {
  listTokens(): Promise<ForgeToken[]>;
  /** The secret is not to be had again. */
  createToken(token: NewToken): Promise<ForgeToken & { secret: string }>;
  revokeToken(id: string): Promise<void>;
};
