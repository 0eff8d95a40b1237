import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** An ordinary git, with an access token of the portal and nothing of this machine's settings. */
export class GitClient {
  constructor(readonly folder: string, private readonly token: string) {
    mkdirSync(folder);
    // how git asks for a password where there is no keyboard
    writeFileSync(this.#askpass, '#!/bin/sh\necho "$PORTICO_TOKEN"\n', {
      mode: 0o700,
    });
  }

  get #askpass() {
    return path.join(this.folder, 'askpass');
  }

  /** Runs git in the folder of the client, or in one below it. */
  async run(args: string[], folder = '.'): Promise<string> {
    const identity = ['AUTHOR', 'COMMITTER'].flatMap(role => [
      [`GIT_${role}_NAME`, 'Reader'],
      [`GIT_${role}_EMAIL`, 'reader@example.com'],
    ]);
    const { stdout } = await run('git', args, {
      cwd: path.resolve(this.folder, folder),
      env: {
        PATH: process.env.PATH,
        HOME: this.folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: this.#askpass,
        PORTICO_TOKEN: this.token,
        LC_ALL: 'C',
        ...Object.fromEntries(identity),
      } as unknown as NodeJS.ProcessEnv,
    });
    return stdout.trim();
  }
}
