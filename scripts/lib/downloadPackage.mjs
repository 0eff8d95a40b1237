import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure, tellsOfFullDisk } from './failure.mjs';
import { stopSignal } from './stopSignal.mjs';

const onWindows = process.platform === 'win32';

// Under `npm start` npm says where it is; else it is the one on the PATH.
function npmCommand() {
  const running = process.env.npm_execpath;
  return running && path.basename(running) === 'npm-cli.js'
    ? [process.execPath, running]
    : [onWindows ? 'npm.cmd' : 'npm'];
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runNpm(args, cwd) {
  const [command, ...first] = npmCommand();
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      cwd,
      shell: onWindows && first.length === 0,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: stopSignal,
    });
    let output = '';
    child.stdout.on('data', data => (output += data));
    child.stderr.on('data', data => (output += data));
    child.once('error', error =>
      reject(stopSignal.aborted ? stopSignal.reason : error),
    );
    child.once('close', code => resolve({ code, output }));
  });
}

/**
 * The line to show when npm did not get a package.
 *
 * @param {string} what
 * @param {string} output
 */
export function describeNpmFailure(what, output) {
  if (tellsOfFullDisk(output)) return new Error('ENOSPC');
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
  const { code, output } = await runNpm(
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
  if (code !== 0 || !file) throw describeNpmFailure(what, output);
  return fs.readFileSync(path.join(directory, file));
}
