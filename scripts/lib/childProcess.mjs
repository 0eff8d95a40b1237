import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const GUARD = fileURLToPath(new URL('./endWithParent.cjs', import.meta.url));
const STOP_DEADLINE_MS = 9_000;
const onWindows = process.platform === 'win32';

/**
 * A Node program with whatever it starts in turn: one process group, which ends
 * with this process however that ends.
 *
 * @typedef {object} GuardedProcess
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<{ code: number | null, signal: string | null }>} exited
 * @property {() => Promise<void>} stop asks it to end, and makes it after 9 s
 */

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (onWindows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // the group has ended by itself
  }
}

/**
 * @param {object} options
 * @param {string} options.node the Node binary to run it with
 * @param {string[]} options.args flags, script and its arguments
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} options.env
 * @param {boolean} [options.showOutput] hand the console over to it
 * @returns {GuardedProcess}
 */
export function startGuarded({ node, args, cwd, env, showOutput = false }) {
  const output = showOutput ? 'inherit' : 'pipe';
  const child = spawn(node, ['--require', GUARD, ...args], {
    cwd,
    env: { ...env, PORTICO_END_WITH_PARENT: '1' },
    detached: !onWindows,
    stdio: ['pipe', output, output],
  });
  const { pid = 0 } = child;
  // The program may end while this pipe is being closed.
  child.stdin?.on('error', () => {});
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject);
    // What it left behind in its group has lost its purpose, and would keep the
    // pipes open.
    child.once('exit', () => pid && signalGroup(pid, 'SIGKILL'));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const stop = async () => {
    if (!pid) return;
    signalGroup(pid, 'SIGTERM');
    const timer = setTimeout(
      () => signalGroup(pid, 'SIGKILL'),
      STOP_DEADLINE_MS,
    );
    await exited.catch(() => {});
    clearTimeout(timer);
  };
  return { child, exited, stop };
}
