import { commit, git, workingCopy } from '@portico/test-utils';
import { SYSTEM } from './startPortal';

type Json = any; // eslint-disable-line

const basic = `Basic ${Buffer.from(
  `${SYSTEM.username}:${SYSTEM.password}`,
).toString('base64')}`;

/** What people do with the forge, as the portal's own account. */
export class PortalClient {
  constructor(readonly url: string) {}

  call(method: string, to: string, body?: unknown, authorization = basic) {
    return fetch(`${this.url}/api/v1/repos/team-shop${to}`, {
      method,
      headers: {
        ...(authorization && { Authorization: authorization }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  /** What is answered, which must be a success. */
  async get(to: string): Promise<Json> {
    const response = await this.call('GET', to);
    if (!response.ok) {
      throw new Error(`${response.status} ${await response.text()}`);
    }
    return response.json();
  }

  async createRepository(name: string): Promise<void> {
    const response = await fetch(`${this.url}/api/v1/orgs/team-shop/repos`, {
      method: 'POST',
      headers: { Authorization: basic, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, description: '' }),
    });
    if (response.status !== 201) {
      throw new Error(`${response.status} ${await response.text()}`);
    }
  }

  remote(name: string): string {
    const url = new URL(`${this.url}/team-shop/${name}.git`);
    return Object.assign(url, SYSTEM).href;
  }

  /** A new repository with these workflows on `main`. */
  async publish(name: string, workflows: Record<string, string>) {
    await this.createRepository(name);
    const copy = await workingCopy(this.remote(name));
    const push = async (files: Record<string, string>, message?: string) => {
      const sha = await commit(copy, files, message);
      await git(copy, 'push', '--quiet', 'origin', 'HEAD');
      return sha;
    };
    const files = Object.entries(workflows).map(([file, text]) => [
      `.github/workflows/${file}`,
      text,
    ]);
    const sha = await push(Object.fromEntries(files), 'Add workflows');
    return { copy, push, sha };
  }

  async runs(name: string, query = ''): Promise<Json[]> {
    return (await this.get(`/${name}/actions/runs${query}`)).workflow_runs;
  }

  async jobs(name: string, run: number): Promise<Json[]> {
    return (await this.get(`/${name}/actions/runs/${run}/jobs?per_page=100`))
      .jobs;
  }

  async log(name: string, job: number, offset?: number, wait = 0) {
    const query = offset === undefined ? '' : `?offset=${offset}&wait=${wait}`;
    const path = `/${name}/actions/jobs/${job}/logs${query}`;
    const response = await this.call('GET', path);
    return {
      status: response.status,
      text: await response.text(),
      next: Number(response.headers.get('x-log-next')),
      done: response.headers.get('x-log-done') === 'true',
    };
  }
}
