import type { ForgeCheck } from '@portico/plugin-forge-common';
import type { ChecksApi } from '../api';
import { isNotFound } from '../lib/errors';
import { repoAddress } from './addresses';
import type { ForgeHttp } from './ForgeHttp';

type RunAnswer = Pick<ForgeCheck, 'status' | 'conclusion' | 'name'> & {
  run_number: number;
  head_sha: string;
};

export const checkCalls = (http: ForgeHttp): ChecksApi => ({
  async listChecks(id, shas) {
    const query = { shas: shas.join(',') };
    try {
      return await http.json(repoAddress(id, '/actions/checks'), { query });
    } catch (error) {
      // A forge without the module that runs workflows has no such address.
      if (isNotFound(error)) {
        return [];
      }
      throw error;
    }
  },

  async getRun(id, runId) {
    const path = `/actions/runs/${encodeURIComponent(runId)}`;
    const run = await http.json<RunAnswer>(repoAddress(id, path));
    const { status, conclusion, name } = run;
    const { run_number: number, head_sha: sha } = run;
    return { status, conclusion, name, number, sha };
  },
});
