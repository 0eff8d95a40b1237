import type { ForgeCommit } from '@portico/plugin-forge-common';
import type { HistoryApi } from '../api';
import { repoAddress } from './addresses';
import type { ForgeHttp } from './ForgeHttp';

async function readDiff(http: ForgeHttp, address: string) {
  const response = await http.call(`${address}.diff`);
  const truncated = response.headers.get('X-Diff-Truncated') === 'true';
  return { text: await response.text(), truncated };
}

export const historyCalls = (http: ForgeHttp): HistoryApi => ({
  listBranches: id => http.json(repoAddress(id, '/branches')),

  async createBranch(id, name, from) {
    const body = { new_branch_name: name, old_ref_name: from };
    await http.call(repoAddress(id, '/branches'), { method: 'POST', body });
  },

  async deleteBranch(id, name) {
    const address = repoAddress(id, `/branches/${encodeURIComponent(name)}`);
    await http.call(address, { method: 'DELETE' });
  },

  async listCommits(id, { ref, path, page, limit }) {
    const response = await http.call(repoAddress(id, '/commits'), {
      query: { sha: ref, path, page, limit },
    });
    const total = response.headers.get('X-Total-Count');
    const hasMore = total
      ? page * limit < Number(total)
      : response.headers.get('X-HasMore') === 'true';
    return { items: await response.json(), hasMore };
  },

  getCommit: (id, ref) =>
    http.json(repoAddress(id, `/git/commits/${encodeURIComponent(ref)}`)),

  getDiff: (id, sha) =>
    readDiff(http, repoAddress(id, `/git/commits/${encodeURIComponent(sha)}`)),

  async compare(id, { base, head }) {
    const ends = [base, head].map(encodeURIComponent).join('...');
    const address = repoAddress(id, `/compare/${ends}`);
    const [found, diff] = await Promise.all([
      http.json<{ commits: ForgeCommit[]; total_commits: number }>(address),
      readDiff(http, address),
    ]);
    return { commits: found.commits, total: found.total_commits, diff };
  },
});
