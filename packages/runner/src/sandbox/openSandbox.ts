import { execFile } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Settings, SettingsError } from '../settings';
import { bwrapSandbox } from './bwrapSandbox';
import { hostFolders } from './hostFolders';
import { plainSandbox } from './plainSandbox';
import type { Sandbox } from './Sandbox';

const run = promisify(execFile);

function findProgram(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(file => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function firstLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return (stderr || message).trim().split('\n')[0];
}

/** Whether bwrap can make namespaces here, and what of it is to be used. */
async function tryBwrap(
  bwrap: string,
  executable: string,
): Promise<{ extra: string[] } | { reason: string }> {
  const base = ['--unshare-all', '--die-with-parent', '--proc', '/proc'];
  const { args } = hostFolders(executable);
  // Namespaces inside of the sandbox show more of the kernel to the job; older versions cannot forbid them.
  const variants = [['--disable-userns'], []];
  let reason = '';
  for (const extra of variants) {
    try {
      const all = [...base, '--unshare-user', ...extra, ...args];
      await run(bwrap, [...all, '--', '/bin/sh', '-c', 'node --version'], {
        env: { PATH: hostFolders(executable).searchPath },
        timeout: 10_000,
      });
      return { extra };
    } catch (error) {
      reason = firstLine(error);
    }
  }
  return { reason: `bwrap does not work here (${reason})` };
}

/**
 * The best isolation that there is, or the one that is asked for.
 *
 * @throws SettingsError when bwrap is asked for and does not work
 */
export async function openSandbox(
  { isolation, limits }: Pick<Settings, 'isolation' | 'limits'>,
  path = process.env.PATH || '/usr/local/bin:/usr/bin:/bin',
): Promise<Sandbox> {
  const executable = realpathSync(process.execPath);
  const plain = (reason: string) =>
    plainSandbox({ reason, executable, path, limits });
  if (isolation === 'none') {
    return plain('PORTICO_RUNNER_ISOLATION=none says so');
  }
  const bwrap =
    process.platform === 'linux' ? findProgram('bwrap', path) : undefined;
  const result = bwrap
    ? await tryBwrap(bwrap, executable)
    : { reason: 'bwrap (bubblewrap) is not installed' };
  if (bwrap && 'extra' in result) {
    const { extra } = result;
    return bwrapSandbox({ bwrap, executable, extra, limits });
  }
  const reason = 'reason' in result ? result.reason : '';
  if (isolation === 'bwrap') {
    throw new SettingsError(
      `PORTICO_RUNNER_ISOLATION is bwrap, and ${reason}.`,
    );
  }
  return plain(reason);
}
