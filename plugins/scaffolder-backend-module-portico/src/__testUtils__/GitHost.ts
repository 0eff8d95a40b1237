import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gitHttpBackend } from './gitHttpBackend';

export type Call = {
  /** Such as `POST /api/v1/orgs/larkspur/repos`. */
  request: string;
  body?: unknown;
  authorization?: string;
};

type Answer = { status: number; body?: unknown };

/** What a stand-in answers to a call of its API; undefined is 404. */
export type Api = (call: Call, host: GitHost) => Answer | undefined;

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  if (!text) return undefined;
  return request.headers['content-type']?.includes('json')
    ? JSON.parse(text)
    : Object.fromEntries(new URLSearchParams(text));
}

/** A git host on loopback: an API that is recorded, and real repositories behind real git. */
export class GitHost {
  readonly calls: Call[] = [];
  /** What git clients signed in with. */
  readonly pushes: string[] = [];
  /** What git pushes are answered with in place of being taken. */
  refusePush?: number;

  readonly #folder: string;
  readonly #server: Server;

  static async start(folder: string, api: Api): Promise<GitHost> {
    const host = new GitHost(folder, api);
    await new Promise<void>(done => {
      host.#server.listen(0, '127.0.0.1', () => done());
    });
    return host;
  }

  private constructor(folder: string, api: Api) {
    this.#folder = folder;
    this.#server = createServer(async (request, response) => {
      const { authorization } = request.headers;
      if (/\.git\//.test(request.url!)) {
        const refused =
          request.url!.includes('receive-pack') && this.refusePush;
        if (!authorization || refused) {
          response.statusCode = refused || 401;
          response.setHeader('www-authenticate', 'Basic');
          response.end();
          return;
        }
        const [scheme, value] = authorization.split(' ');
        this.pushes.push(
          scheme === 'Basic' ? Buffer.from(value, 'base64').toString() : value,
        );
        await gitHttpBackend(folder, request, response);
        return;
      }
      const body = await readJson(request);
      const call = {
        request: `${request.method} ${request.url}`,
        body,
        authorization,
      };
      this.calls.push(call);
      const answer = api(call, this) ?? {
        status: 404,
        body: { message: 'Not Found' },
      };
      response.statusCode = answer.status;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer.body ?? {}));
    });
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  /** Makes an empty repository that takes pushes. */
  createRepository(path: string): void {
    const options = { cwd: this.#folder };
    execFileSync(
      'git',
      ['init', '-q', '--bare', '-b', 'main', `${path}.git`],
      options,
    );
    this.git(path, 'config', 'http.receivepack', 'true');
  }

  hasRepository(path: string): boolean {
    return existsSync(join(this.#folder, `${path}.git`));
  }

  /** What git says in a repository. */
  git(path: string, ...args: string[]): string {
    const cwd = join(this.#folder, `${path}.git`);
    return execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(done => this.#server.close(done));
  }
}
