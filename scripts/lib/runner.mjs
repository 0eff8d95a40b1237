import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { reachableOrigin } from './address.mjs';
import { startGuarded } from './childProcess.mjs';
import { explain } from './failure.mjs';
import { readLocalConfig } from './localConfig.mjs';
import { lineSplitter } from './logEntries.mjs';
import { openLogFile } from './logFile.mjs';
import { runnerDir } from './paths.mjs';
import { say } from './steps.mjs';
import { stopSignal } from './stopSignal.mjs';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const STEADY_MS = 60_000;
const WRONG_SETTINGS = 2;

// Pages come before pipelines and services.
const NICENESS = 5;

/**
 * The process that runs the pipelines and services of repositories.
 *
 * @typedef {object} Runner
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} RunnerOptions
 * @property {import('./toolchain.mjs').Toolchain} toolchain
 * @property {string} dataDir
 * @property {import('./address.mjs').Address} address
 * @property {string} runnerToken
 */

/** A secret between one backend and its runner, for as long as they run. */
export function createRunnerToken() {
  return randomBytes(32).toString('base64url');
}

async function isWanted() {
  // It ends what steps leave behind by means that Windows does not have.
  if (process.platform === 'win32') return false;
  const { forge } = (await readLocalConfig()).merged;
  return forge?.enabled !== false && forge?.runner?.enabled === true;
}

/** @param {RunnerOptions} options */
function runnerEnv({ toolchain, dataDir, address, runnerToken }) {
  const jobs = Math.min(4, Math.max(2, os.availableParallelism()));
  return {
    PORTICO_RUNNER_CONCURRENCY: String(jobs),
    ...toolchain.env,
    PORTICO_RUNNER_URL: `${reachableOrigin(address)}/api/forge/runner`,
    PORTICO_RUNNER_TOKEN: runnerToken,
    PORTICO_RUNNER_DIR: path.join(dataDir, 'runner'),
    PORTICO_RUNNER_SERVICES: '1',
  };
}

/**
 * @param {RunnerOptions} options
 * @param {(line: string) => void} onLine
 */
function run(options, onLine) {
  const { child, exited, stop } = startGuarded({
    node: options.toolchain.node,
    args: [path.join('bin', 'runner')],
    cwd: runnerDir,
    env: runnerEnv(options),
  });
  if (child.pid) os.setPriority(child.pid, NICENESS);
  for (const stream of [child.stdout, child.stderr]) {
    const lines = lineSplitter(onLine);
    stream?.setEncoding('utf8').on('data', lines.write).on('end', lines.end);
  }
  const ended = exited.then(
    ({ code, signal }) => ({ code, how: signal ?? `exit code ${code}` }),
    error => ({ code: null, how: explain(error) }),
  );
  return { pid: child.pid, ended, stop };
}

/**
 * Keeps one runner beside the portal: when it ends by itself, another follows.
 *
 * @param {RunnerOptions} options
 * @returns {Promise<Runner | undefined>} nothing where the configuration wants none
 */
export async function startRunner(options) {
  if (!(await isWanted())) return undefined;
  const file = path.join(options.dataDir, 'logs', 'runner.log');
  const log = openLogFile(file, { onError: () => {} });
  let pause = FIRST_PAUSE_MS;
  let stopped = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {ReturnType<typeof run>} */
  let current;
  const start = () => {
    const began = Date.now();
    let last = '';
    const onLine = (/** @type {string} */ line) => {
      last = line;
      log.write(`${new Date().toISOString()} ${line}`);
    };
    current = run(options, onLine);
    onLine(`runner: Started as process ${current.pid}.`);
    current.ended.then(({ code, how }) => {
      if (stopped || stopSignal.aborted) return;
      say(`  warn  runner: ended (${how}): ${last}`);
      if (code === WRONG_SETTINGS) return;
      if (Date.now() - began > STEADY_MS) pause = FIRST_PAUSE_MS;
      timer = setTimeout(start, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };
  start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current.stop();
      log.close();
    },
  };
}
