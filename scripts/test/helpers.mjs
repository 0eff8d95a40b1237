import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { processIdentity } from '../lib/processIdentity.mjs';

export const scriptsDir = fileURLToPath(new URL('..', import.meta.url));
export const startScript = path.join(scriptsDir, 'start.mjs');

/**
 * A folder that is removed after the tests of this file.
 *
 * @returns {string}
 */
export function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portico-scripts-'));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * @param {string} folder
 * @param {Record<string, string>} files
 */
export function writeFiles(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

/**
 * Listens on a free port of loopback.
 *
 * @returns {Promise<import('node:net').Server & { port: number }>}
 */
export async function listen() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (
    server.address()
  );
  return Object.assign(server, { port });
}

/** @returns {Promise<number>} */
export async function freePort() {
  const server = await listen();
  server.close();
  await once(server, 'close');
  return server.port;
}

/**
 * A program under test, with all it has written so far.
 *
 * @typedef {object} Program
 * @property {import('node:child_process').ChildProcess} child
 * @property {{ out: string, err: string }} written
 * @property {Promise<number | null>} ended its exit code
 * @property {(pattern: RegExp) => Promise<void>} says resolves once it has
 *   written that
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Program}
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  const written = { out: '', err: '' };
  child.stdout?.on('data', data => (written.out += data));
  child.stderr?.on('data', data => (written.err += data));
  const ended = once(child, 'close').then(([code]) => code);
  return {
    child,
    written,
    ended,
    async says(pattern) {
      while (!pattern.test(written.out)) {
        if (child.exitCode !== null) {
          throw new Error(
            `ended without ${pattern}: ${JSON.stringify(written)}`,
          );
        }
        const { stdout } = child;
        await Promise.race([stdout && once(stdout, 'data'), ended]);
      }
    },
  };
}

/**
 * Runs start.mjs in an environment of which only the given part is known.
 *
 * @param {string[]} args
 * @param {{ script?: string, env?: NodeJS.ProcessEnv, node?: string[] }} [options]
 */
export function start(args, { script = startScript, env, node = [] } = {}) {
  const { PATH, HOME } = process.env;
  return run(process.execPath, [...node, script, ...args], {
    env: { PATH, HOME, ...env },
  });
}

/**
 * Resolves when a process has gone.
 *
 * @param {number} pid
 * @param {number} limitMs
 */
export async function gone(pid, limitMs) {
  const deadline = Date.now() + limitMs;
  while (processIdentity(pid)) {
    if (Date.now() > deadline) throw new Error(`process ${pid} is still there`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
