import type { AuthService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  ForgeHost,
  ForgeRepositoryHandle,
} from '@portico/plugin-forge-node';
import { z } from 'zod';

const WORKFLOWS = '.github/workflows';

// Source: docs.github.com, "List workflow runs for a repository"
const runsAnswer = z.object({
  workflow_runs: z.array(
    z.object({
      workflow_id: z.number(),
      status: z.string(),
      conclusion: z.string().nullable(),
    }),
  ),
});

/** Says whether the pipelines of a commit let it be deployed. */
export class RunVerdicts {
  constructor(
    private readonly options: {
      auth: AuthService;
      host: Pick<ForgeHost, 'baseUrl'>;
    },
  ) {}

  /** Whether there is nothing to wait for. */
  async needsNone(
    repository: ForgeRepositoryHandle,
    commit: string,
  ): Promise<boolean> {
    const files = await repository.listFiles(commit, WORKFLOWS);
    return !files.some(({ path }) => /\.ya?ml$/.test(path));
  }

  /** Whether all workflows that ran for it on the default branch have succeeded, each the last time. */
  async haveSucceeded(
    repository: ForgeRepositoryHandle,
    commit: string,
  ): Promise<boolean> {
    const newest = new Map<number, string | null>();
    for (const run of await this.#listRuns(repository, commit)) {
      if (!newest.has(run.workflow_id)) {
        newest.set(run.workflow_id, run.conclusion);
      }
    }
    const conclusions = [...newest.values()];
    return (
      conclusions.length > 0 &&
      conclusions.every(conclusion => conclusion === 'success')
    );
  }

  async #listRuns(
    { owner, name, defaultBranch }: ForgeRepositoryHandle,
    commit: string,
  ) {
    const { auth, host } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'forge',
    });
    const query = new URLSearchParams({
      head_sha: commit,
      branch: defaultBranch,
      per_page: '100',
    });
    const response = await fetch(
      `${host.baseUrl}/api/v1/repos/${owner}/${name}/actions/runs?${query}`,
      { headers: { Authorization: `Bearer ${token}` } },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return runsAnswer.parse(await response.json()).workflow_runs;
  }
}
