import { AuthenticationError } from '@backstage/errors';
import type { ForgeOwner, ForgeRepository } from '@portico/plugin-forge-common';
import type { Authorizer } from '../auth/Authorizer';
import type { Caller } from '../auth/Caller';
import type { Rights } from '../auth/Rights';
import type { ForgeConfig } from '../config/readForgeConfig';
import type { RepositoryStore } from '../database/RepositoryStore';
import { presentOwner, presentRepository } from './presentRepository';

interface Page {
  page: number;
  limit: number;
}

const bounds = ({ page, limit }: Page) => ({
  offset: (page - 1) * limit,
  limit,
});

/** Lists repositories, and who owns them, as far as the caller sees them. */
export class RepositoryListing {
  constructor(
    private readonly options: {
      authorizer: Authorizer;
      config: ForgeConfig;
      store: RepositoryStore;
    },
  ) {}

  async list(
    caller: Caller,
    query: Page & { owner?: string | string[]; text?: string },
  ): Promise<{ repositories: ForgeRepository[]; total: number }> {
    const { config, store } = this.options;
    const { baseUrl } = config;
    const rights = await this.#rightsOf(caller);
    const { visible } = rights;
    if (visible === undefined) {
      return { repositories: [], total: 0 };
    }
    const { owner, text } = query;
    const wanted = { owner, text, visible, ...bounds(query) };
    const { repositories, total } = await store.list(wanted);
    return {
      repositories: repositories.map(one =>
        presentRepository(one, { baseUrl, rights }),
      ),
      total,
    };
  }

  /** Those who own a repository that the caller sees. */
  async listOwners(
    caller: Caller,
    query: Page,
  ): Promise<{ owners: ForgeOwner[]; total: number }> {
    const { config, store } = this.options;
    const { visible } = await this.#rightsOf(caller);
    if (visible === undefined) {
      return { owners: [], total: 0 };
    }
    const wanted = { visible, ...bounds(query) };
    const { owners, total } = await store.listOwners(wanted);
    return {
      owners: owners.map(name => presentOwner(name, config.baseUrl)),
      total,
    };
  }

  async #rightsOf(caller: Caller): Promise<Rights> {
    const { authorizer, config } = this.options;
    if (caller.kind === 'anonymous' && !config.anonymousRead) {
      throw new AuthenticationError('Sign in, or send a personal access token');
    }
    return authorizer.rightsOf(caller);
  }
}
