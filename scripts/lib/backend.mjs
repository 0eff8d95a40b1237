import path from 'node:path';
import { backendEnv } from './backendEnv.mjs';
import { openBackendLog } from './backendLog.mjs';
import { startGuarded } from './childProcess.mjs';
import { describeBackendFailure } from './describeBackendFailure.mjs';
import { configArguments } from './localConfig.mjs';
import { backendDir, root } from './paths.mjs';
import { isReady } from './readiness.mjs';
import { say } from './steps.mjs';
import { pause, stopSignal } from './stopSignal.mjs';

const POLL_MS = 100;
const READY_DEADLINE_MS = 180_000;

// The same hook with which Backstage's own CLI runs a backend from its sources.
const TRANSFORM = path.join(
  root,
  'node_modules/@backstage/cli-node/config/nodeTransform.cjs',
);

/**
 * A started backend.
 *
 * @typedef {object} Backend
 * @property {() => Promise<void>} ready resolves when all of it has started
 * @property {() => Promise<never>} ended rejects when it ended by itself
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} BackendOptions
 * @property {import('./toolchain.mjs').Toolchain} toolchain
 * @property {string} dataDir
 * @property {import('./address.mjs').Address} address
 * @property {string} runnerToken with which the runner comes for its work
 * @property {import('./lock.mjs').Lock} lock of the data folder, held by the
 *   backend too
 */

/** @param {BackendOptions} options */
function run({ toolchain, ...about }) {
  return startGuarded({
    node: toolchain.node,
    args: [
      ...['--enable-source-maps', '--require', TRANSFORM, 'src/index.ts'],
      ...configArguments(),
    ],
    cwd: backendDir,
    env: { ...toolchain.env, ...backendEnv(about) },
  });
}

/**
 * @param {import('./address.mjs').Address} address
 * @param {() => boolean} hasEnded
 * @returns {Promise<boolean>} whether it became ready
 */
async function becomesReady(address, hasEnded) {
  const deadline = Date.now() + READY_DEADLINE_MS;
  while (!hasEnded() && Date.now() < deadline) {
    if (await isReady(address)) return true;
    await pause(POLL_MS);
  }
  return false;
}

/**
 * Runs the backend from its sources.
 *
 * @param {BackendOptions} options
 * @returns {Backend}
 */
export function startBackend(options) {
  const { dataDir, address, lock } = options;
  // A backend that is told to end complains about what it has to break off.
  const show = (/** @type {string} */ text) => stopSignal.aborted || say(text);
  const log = openBackendLog(dataDir, show);
  const { child, exited, stop } = run(options);
  if (child.pid) lock.share(child.pid, { url: address.appUrl });
  log.follow(child);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const endedByItself = async (/** @type {string} */ what) => {
    const { code, signal } = await exited;
    stopSignal.throwIfAborted();
    const how = `${what} (${signal ?? `exit code ${code}`})`;
    throw describeBackendFailure(log, how);
  };
  return {
    async ready() {
      if (await becomesReady(address, hasEnded)) return;
      if (hasEnded()) await endedByItself('did not start');
      const limit = `${READY_DEADLINE_MS / 1000} s`;
      throw describeBackendFailure(log, `was not ready within ${limit}`);
    },
    ended: () => endedByItself('stopped by itself'),
    async stop() {
      await stop();
      log.close();
    },
  };
}
