import { mockCredentials } from '@backstage/backend-test-utils';
import type { ForgeService } from '@portico/plugin-forge-common';
import { commit, git, workingCopy } from '@portico/test-utils';
import { RUNNER_TOKEN, SYSTEM } from './startPortal';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

const basic = `Basic ${Buffer.from(
  `${SYSTEM.username}:${SYSTEM.password}`,
).toString('base64')}`;

/** Who is asked as: the portal, or a person. */
export const as = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);

/** What a repository has that is a service. */
export const serviceFiles = (name: string, start = 'node main.mjs') => ({
  'package.json': JSON.stringify({ scripts: { start } }),
  'catalog-info.yaml': `kind: API\nmetadata: { name: x }\n---\nkind: Component\nmetadata: { name: ${name} }\nspec: { type: service }\n`,
});

/** What people and runners do with the portal. */
export class PortalClient {
  constructor(readonly url: string) {}

  call(method: string, to: string, options: { body?: Json; as?: string } = {}) {
    const { body, as: authorization = basic } = options;
    return fetch(`${this.url}${to}`, {
      method,
      headers: {
        ...(authorization && { Authorization: authorization }),
        'Content-Type': 'application/json',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  async json(
    method: string,
    to: string,
    options: { body?: Json; as?: string } = {},
  ): Promise<Json> {
    const response = await this.call(method, to, options);
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${response.status} ${text}`);
    }
    return text && JSON.parse(text);
  }

  /** A new repository with these files on `main`. */
  async publish(name: string, files: Record<string, string>) {
    const body = { name, description: '' };
    await this.json('POST', '/api/v1/orgs/team-shop/repos', { body });
    const remote = new URL(`${this.url}/team-shop/${name}.git`);
    const copy = await workingCopy(Object.assign(remote, SYSTEM).href);
    const push = async (more: Record<string, string>, branch = 'main') => {
      const sha = await commit(copy, more);
      await git(copy, 'push', '--quiet', 'origin', `HEAD:${branch}`);
      return sha;
    };
    return { push, sha: await push(files) };
  }

  service(name: string, authorization = basic): Promise<ForgeService> {
    const to = `/api/v1/repos/team-shop/${name}/service`;
    return this.json('GET', to, { as: authorization });
  }

  control(name: string, what: string, authorization = basic) {
    const to = `/api/v1/repos/team-shop/${name}/service/${what}`;
    return this.call('POST', to, { as: authorization });
  }

  /** What the runner does. */
  runner(method: string, to: string, body?: Json, token = RUNNER_TOKEN) {
    return this.call(method, to, { body, as: `Bearer ${token}` });
  }

  /** What the portal wants, for a runner that has these. */
  async sync(services: Json[] = [], runnerId = 'runner-1'): Promise<Json[]> {
    const body = { runnerId, services };
    const response = await this.runner('POST', '/runner/services/sync', body);
    if (!response.ok) {
      throw new Error(`${response.status} ${await response.text()}`);
    }
    return (await response.json()).services;
  }

  /** Ends the next job of a pipeline. */
  async endJob(conclusion: 'success' | 'failure'): Promise<void> {
    const wanted = { runnerId: 'jobs', wait: 5 };
    const acquired = await this.runner('POST', '/runner/jobs/acquire', wanted);
    const { jobId, lease } = (await acquired.json()) as Json;
    const body = { lease, conclusion };
    const to = `/runner/jobs/${jobId}/complete`;
    await this.runner('POST', to, body);
  }
}
