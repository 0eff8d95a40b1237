import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Person } from './Person';

const run = promisify(execFile);

/** The stock git of a person who has made an access token, with nothing of this machine's settings. */
export class GitClient {
  private constructor(
    readonly folder: string,
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async create(person: Person): Promise<GitClient> {
    const token = { name: 'Benchmark', scope: 'write', days: 1 };
    const { secret } = await person.get<{ secret: string }>(
      'forge/api/v1/user/tokens',
      token,
    );
    const folder = mkdtempSync(join(tmpdir(), 'benchmark-git-'));
    const client = new GitClient(folder, person.url, secret);
    // How git asks for a password where there is no keyboard
    writeFileSync(client.#askpass, '#!/bin/sh\necho "$PORTICO_TOKEN"\n', {
      mode: 0o700,
    });
    return client;
  }

  get #askpass() {
    return join(this.folder, 'askpass');
  }

  /** Where a repository is, as `owner/name`. */
  remote(repository: string): string {
    return `${this.url.replace('//', '//git@')}/api/forge/${repository}.git`;
  }

  /** Runs git in the folder of the client, or in a working copy there. */
  async run(args: string[], copy = '.'): Promise<string> {
    const identity = ['AUTHOR', 'COMMITTER'].flatMap(role => [
      [`GIT_${role}_NAME`, 'Benchmark'],
      [`GIT_${role}_EMAIL`, 'benchmark@larkspur.example'],
    ]);
    const { stdout } = await run('git', args, {
      cwd: join(this.folder, copy),
      env: {
        PATH: process.env.PATH,
        HOME: this.folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: this.#askpass,
        PORTICO_TOKEN: this.token,
        ...Object.fromEntries(identity),
      } as unknown as NodeJS.ProcessEnv,
    });
    return stdout.trim();
  }

  /** Milliseconds that git takes. */
  async time(args: string[], copy?: string): Promise<number> {
    const start = performance.now();
    await this.run(args, copy);
    return performance.now() - start;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
