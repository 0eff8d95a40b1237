import type { ForgeRepository } from '@portico/plugin-forge-common';
import type { RepositoriesApi } from '../api';
import { repoAddress } from './addresses';
import type { ForgeHttp } from './ForgeHttp';

export const repositoryCalls = (http: ForgeHttp): RepositoriesApi => ({
  async searchRepositories({ text, owners, page, limit }) {
    const response = await http.call('/repos/search', {
      query: { q: text, owner: owners, page, limit },
    });
    const { data }: { data: ForgeRepository[] } = await response.json();
    const total = Number(response.headers.get('X-Total-Count') ?? data.length);
    return { items: data, total };
  },

  createRepository: (owner, body) =>
    http.json(`/orgs/${encodeURIComponent(owner)}/repos`, {
      method: 'POST',
      body,
    }),

  getRepository: id => http.json(repoAddress(id)),

  updateRepository: (id, { defaultBranch, ...change }) =>
    http.json(repoAddress(id), {
      method: 'PATCH',
      body: { ...change, default_branch: defaultBranch },
    }),

  async deleteRepository(id) {
    await http.call(repoAddress(id), { method: 'DELETE' });
  },
});
