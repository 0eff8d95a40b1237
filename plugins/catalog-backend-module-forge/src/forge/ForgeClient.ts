import { ResponseError } from '@backstage/errors';
import {
  getGiteaFileContentsUrl,
  getGiteaRequestOptions,
  type GiteaIntegrationConfig,
} from '@backstage/integration';

const PAGE_SIZE = 50;

/** What discovery asks the forge besides what the official class does. */
export class ForgeClient {
  constructor(readonly config: GiteaIntegrationConfig) {}

  /** Everybody who has repositories. */
  async listOwners(): Promise<string[]> {
    const owners = await this.#list<{ username: string }>('orgs');
    return owners.map(({ username }) => username);
  }

  /** The default branch of each repository of an owner, by its address. */
  async listDefaultBranches(owner: string): Promise<Map<string, string>> {
    const repositories = await this.#list<{
      html_url: string;
      default_branch: string;
    }>(`orgs/${encodeURIComponent(owner)}/repos`);
    return new Map(
      repositories.map(one => [one.html_url, one.default_branch] as const),
    );
  }

  /** Whether the forge says itself that a file is not there, rather than nothing that can be relied on. */
  async isGone(target: string): Promise<boolean> {
    try {
      const response = await fetch(
        getGiteaFileContentsUrl(this.config, target),
        getGiteaRequestOptions(this.config),
      );
      await response.body?.cancel();
      return response.status === 404;
    } catch {
      return false;
    }
  }

  async #list<T>(path: string): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; ; page++) {
      const response = await fetch(
        `${this.config.baseUrl}/api/v1/${path}?page=${page}&limit=${PAGE_SIZE}`,
        getGiteaRequestOptions(this.config),
      );
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      const items: T[] = await response.json();
      all.push(...items);
      if (items.length < PAGE_SIZE) {
        return all;
      }
    }
  }
}
