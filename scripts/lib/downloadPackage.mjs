import fs from 'node:fs';
import path from 'node:path';
import { diskFull, Failure, tellsOfFullDisk } from './failure.mjs';
import { runNpm } from './npm.mjs';
import { toolchainDir } from './paths.mjs';

/**
 * The line to show when npm did not get a package.
 *
 * @param {string} what
 * @param {string} output
 */
export function describeNpmFailure(what, output) {
  if (tellsOfFullDisk(output)) return diskFull(toolchainDir);
  const code = /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1];
  const missing = code === 'E404' || code === 'ETARGET';
  return new Failure(
    missing
      ? `The npm registry has no ${what}. Check which one is used: npm config get registry`
      : `Cannot get ${what} from the npm registry${
          code ? ` (${code})` : ''
        }. The first start needs the network: connect, or name a registry you can reach with npm config set registry URL, and run the command again.`,
  );
}

/**
 * Downloads a package with npm itself, so that its registry, proxy and
 * certificate settings hold.
 *
 * @param {import('./pins.mjs').Pin} pin
 * @param {string} directory an empty folder
 * @returns {Promise<Buffer>} the .tgz
 */
export async function downloadPackage({ name, version }, directory) {
  const what = `${name}@${version}`;
  const { code, stderr } = await runNpm(
    [
      'pack',
      what,
      '--fetch-retries=2',
      '--fetch-retry-factor=2',
      '--fetch-retry-mintimeout=1000',
    ],
    directory,
  );
  const file = fs.readdirSync(directory).find(entry => entry.endsWith('.tgz'));
  if (code !== 0 || !file) throw describeNpmFailure(what, stderr);
  return fs.readFileSync(path.join(directory, file));
}
