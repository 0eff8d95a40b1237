import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Author, gitEnvironment } from './gitEnvironment';
import { temporaryFolder } from './temporaryFolder';

const run = promisify(execFile);

/** An engineer's git, with an access token of the portal and nothing of this machine's settings. */
export class GitClient {
  private constructor(
    /** Where it works; `removeTemporaryFolders` removes it. */
    readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  static async create(token: string, author?: Author): Promise<GitClient> {
    const folder = await temporaryFolder();
    const askpass = path.join(folder, 'askpass');
    // how git asks for a password where there is no keyboard
    await writeFile(askpass, '#!/bin/sh\necho "$PORTICO_TOKEN"\n', {
      mode: 0o700,
    });
    return new GitClient(folder, {
      ...gitEnvironment(author),
      GIT_ASKPASS: askpass,
      PORTICO_TOKEN: token,
    });
  }

  /**
   * Runs git in the folder of the client, or in one that is named from there, and answers what it wrote.
   *
   * @throws Error with git's own words when it does not end with 0
   */
  async run(args: string[], folder = '.'): Promise<string> {
    const { stdout } = await run('git', args, {
      cwd: path.resolve(this.folder, folder),
      env: this.environment,
    });
    return stdout.trim();
  }
}
