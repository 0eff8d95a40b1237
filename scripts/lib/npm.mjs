import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
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
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string }>}
 */
export function runNpm(args, cwd) {
  const [command, ...first] = npmCommand();
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      cwd,
      shell: onWindows && first.length === 0,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: stopSignal,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', data => (stdout += data));
    child.stderr.on('data', data => (stderr += data));
    child.once('error', error =>
      reject(stopSignal.aborted ? stopSignal.reason : error),
    );
    child.once('close', code => resolve({ code, stdout, stderr }));
  });
}
