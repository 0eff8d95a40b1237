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
import { ForgeHttp } from './ForgeHttp';
import { isNotFound } from './lib/errors';
import { encodeBase64 } from './lib/fileContent';
import { encodePath } from './lib/paths';

const repos = ({ owner, name }: RepositoryId) =>
  `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;

const contents = (id: RepositoryId, path: string) =>
  `${repos(id)}/contents${path && `/${encodePath(path)}`}`;

/** The forge's API, which is Gitea's with a few additions. */
export class ForgeClient implements ForgeApi {
  private readonly http: ForgeHttp;

  constructor(fetchApi: FetchApi) {
    this.http = new ForgeHttp(fetchApi);
  }

  async searchRepositories({ text, owners, page, limit }: RepositoryQuery) {
    const response = await this.http.call('/repos/search', {
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
    return this.http.json<ForgeRepository>(
      `/orgs/${encodeURIComponent(owner)}/repos`,
      { method: 'POST', body },
    );
  }

  getRepository(id: RepositoryId) {
    return this.http.json<ForgeRepository>(repos(id));
  }

  getContents(id: RepositoryId, { ref, path }: Place) {
    return this.http.json<ForgeContent | ForgeContent[]>(contents(id, path), {
      query: { ref },
    });
  }

  async getRaw(id: RepositoryId, { ref, path }: Place) {
    const address = `${repos(id)}/raw/${encodePath(path)}`;
    return (await this.http.call(address, { query: { ref } })).blob();
  }

  async getArchive(id: RepositoryId, ref: string) {
    const address = `${repos(id)}/archive/${encodeURIComponent(ref)}.tar.gz`;
    return (await this.http.call(address)).blob();
  }

  async getReadme(id: RepositoryId, { ref, path }: Place) {
    try {
      return await this.http.json<{ path: string; html: string }>(
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
    return this.http.json<{ commit: { sha: string } }>(contents(id, path), {
      method: change.sha ? 'PUT' : 'POST',
      body: { ...change, content, new_branch: newBranch },
    });
  }

  listBranches(id: RepositoryId) {
    return this.http.json<ForgeBranch[]>(`${repos(id)}/branches`);
  }

  async createBranch(id: RepositoryId, name: string, from: string) {
    const body = { new_branch_name: name, old_ref_name: from };
    await this.http.call(`${repos(id)}/branches`, { method: 'POST', body });
  }

  async deleteBranch(id: RepositoryId, name: string) {
    const address = `${repos(id)}/branches/${encodeURIComponent(name)}`;
    await this.http.call(address, { method: 'DELETE' });
  }

  async listCommits(
    id: RepositoryId,
    { ref, path, page, limit }: Place & { page: number; limit: number },
  ) {
    const response = await this.http.call(`${repos(id)}/commits`, {
      query: { sha: ref, path, page, limit },
    });
    const total = response.headers.get('X-Total-Count');
    const hasMore = total
      ? page * limit < Number(total)
      : response.headers.get('X-HasMore') === 'true';
    return { items: (await response.json()) as ForgeCommit[], hasMore };
  }

  getCommit(id: RepositoryId, ref: string) {
    return this.http.json<ForgeCommit>(
      `${repos(id)}/git/commits/${encodeURIComponent(ref)}`,
    );
  }

  async getDiff(id: RepositoryId, sha: string) {
    const address = `${repos(id)}/git/commits/${encodeURIComponent(sha)}.diff`;
    const response = await this.http.call(address);
    const truncated = response.headers.get('X-Diff-Truncated') === 'true';
    return { text: await response.text(), truncated };
  }

  listTokens() {
    return this.http.json<ForgeToken[]>('/user/tokens');
  }

  createToken(body: NewToken) {
    return this.http.json<ForgeToken & { secret: string }>('/user/tokens', {
      method: 'POST',
      body,
    });
  }

  async revokeToken(id: string) {
    const address = `/user/tokens/${encodeURIComponent(id)}`;
    await this.http.call(address, { method: 'DELETE' });
  }
}
