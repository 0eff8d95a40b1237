import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import type {
  ForgeBranch,
  ForgeCommit,
  ForgeContent,
  ForgeRepository,
  ForgeToken,
} from '@portico/plugin-forge-common';
import type {
  FileChange,
  ForgeApi,
  NewToken,
  Place,
  RepositoryId,
  RepositoryQuery,
} from './api';
import { isNotFound } from './lib/errors';
import { encodeBase64 } from './lib/fileContent';
import { encodePath } from './lib/paths';

type Query = Record<string, string | number | string[] | undefined>;
type Call = { method?: string; query?: Query; body?: unknown };

const repos = ({ owner, name }: RepositoryId) =>
  `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;

const contents = (id: RepositoryId, path: string) =>
  `${repos(id)}/contents${path && `/${encodePath(path)}`}`;

/** The forge's API, which is Gitea's with a few additions. */
export class ForgeClient implements ForgeApi {
  constructor(private readonly fetchApi: FetchApi) {}

  async searchRepositories({ text, owners, page, limit }: RepositoryQuery) {
    const response = await this.call('/repos/search', {
      query: { q: text, owner: owners, page, limit },
    });
    const { data }: { data: ForgeRepository[] } = await response.json();
    const total = Number(response.headers.get('X-Total-Count') ?? data.length);
    return { items: data, total };
  }

  createRepository(
    owner: string,
    body: { name: string; description: string; private: boolean },
  ) {
    return this.json<ForgeRepository>(
      `/orgs/${encodeURIComponent(owner)}/repos`,
      { method: 'POST', body },
    );
  }

  getRepository(id: RepositoryId) {
    return this.json<ForgeRepository>(repos(id));
  }

  getContents(id: RepositoryId, { ref, path }: Place) {
    return this.json<ForgeContent | ForgeContent[]>(contents(id, path), {
      query: { ref },
    });
  }

  async getRaw(id: RepositoryId, { ref, path }: Place) {
    const address = `${repos(id)}/raw/${encodePath(path)}`;
    return (await this.call(address, { query: { ref } })).blob();
  }

  async getArchive(id: RepositoryId, ref: string) {
    const address = `${repos(id)}/archive/${encodeURIComponent(ref)}.tar.gz`;
    return (await this.call(address)).blob();
  }

  async getReadme(id: RepositoryId, { ref, path }: Place) {
    try {
      return await this.json<{ path: string; html: string }>(
        `${repos(id)}/readme`,
        { query: { ref, path } },
      );
    } catch (error) {
      if (error instanceof ResponseError && isNotFound(error)) {
        return null;
      }
      throw error;
    }
  }

  commitFile(id: RepositoryId, { path, newBranch, ...change }: FileChange) {
    const content = encodeBase64(change.content);
    return this.json<{ commit: { sha: string } }>(contents(id, path), {
      method: change.sha ? 'PUT' : 'POST',
      body: { ...change, content, new_branch: newBranch },
    });
  }

  listBranches(id: RepositoryId) {
    return this.json<ForgeBranch[]>(`${repos(id)}/branches`);
  }

  async createBranch(id: RepositoryId, name: string, from: string) {
    const body = { new_branch_name: name, old_ref_name: from };
    await this.call(`${repos(id)}/branches`, { method: 'POST', body });
  }

  async deleteBranch(id: RepositoryId, name: string) {
    const address = `${repos(id)}/branches/${encodeURIComponent(name)}`;
    await this.call(address, { method: 'DELETE' });
  }

  async listCommits(
    id: RepositoryId,
    { ref, path, page, limit }: Place & { page: number; limit: number },
  ) {
    const response = await this.call(`${repos(id)}/commits`, {
      query: { sha: ref, path, page, limit },
    });
    const total = response.headers.get('X-Total-Count');
    const hasMore = total
      ? page * limit < Number(total)
      : response.headers.get('X-HasMore') === 'true';
    return { items: (await response.json()) as ForgeCommit[], hasMore };
  }

  getCommit(id: RepositoryId, ref: string) {
    return this.json<ForgeCommit>(
      `${repos(id)}/git/commits/${encodeURIComponent(ref)}`,
    );
  }

  async getDiff(id: RepositoryId, sha: string) {
    const address = `${repos(id)}/git/commits/${encodeURIComponent(sha)}.diff`;
    const response = await this.call(address);
    const truncated = response.headers.get('X-Diff-Truncated') === 'true';
    return { text: await response.text(), truncated };
  }

  listTokens() {
    return this.json<ForgeToken[]>('/user/tokens');
  }

  createToken(body: NewToken) {
    return this.json<ForgeToken & { secret: string }>('/user/tokens', {
      method: 'POST',
      body,
    });
  }

  async revokeToken(id: string) {
    const address = `/user/tokens/${encodeURIComponent(id)}`;
    await this.call(address, { method: 'DELETE' });
  }

  private async json<T>(path: string, call?: Call): Promise<T> {
    return (await this.call(path, call)).json();
  }

  private async call(path: string, { method, query, body }: Call = {}) {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query ?? {})) {
      for (const item of [value || []].flat()) {
        search.append(key, String(item));
      }
    }
    const response = await this.fetchApi.fetch(
      `plugin://forge/api/v1${path}${search.size ? `?${search}` : ''}`,
      {
        method: method ?? 'GET',
        ...(body !== undefined && {
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
