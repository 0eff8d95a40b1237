import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { firstLine } from './firstLine';

const SCRIPT = require.resolve('../../../scripts/lib/postgres.mjs');

/** A PostgreSQL server of a test's own, and its superuser. */
export interface TestPostgres {
  host: string;
  port: number;
  user: string;
  password: string;
  /** Of the database `postgres`. */
  connectionString: string;
  /** Ends it, and removes what it kept. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server that ends with this process at the latest.
 *
 * @throws Error when it does not start
 */
export async function startPostgres(): Promise<TestPostgres> {
  const server = spawn(process.execPath, [SCRIPT], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  const line = await firstLine(server.stdout, exited);
  if (line === undefined) {
    throw new Error('PostgreSQL for this test did not start');
  }
  return {
    ...JSON.parse(line),
    async stop() {
      server.stdin.end();
      await exited;
    },
  };
}
