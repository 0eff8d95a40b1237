import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.mjs';

const SCRIPT = fileURLToPath(new URL('../postgres.mjs', import.meta.url));

/**
 * Runs work beside a PostgreSQL server of its own. The server ends with its
 * stdin, and so with this process at the latest.
 *
 * @template T
 * @param {string} node
 * @param {(connectionString: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTestDatabase(node, work) {
  const server = spawn(node, [SCRIPT], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const exited = once(server, 'exit');
  const [line] = await Promise.race([
    once(createInterface({ input: server.stdout }), 'line'),
    exited.then(() => ['']),
  ]);
  if (!line) throw new Failure('PostgreSQL for the tests did not start.');
  try {
    return await work(JSON.parse(line).connectionString);
  } finally {
    server.stdin.end();
    await exited;
  }
}
