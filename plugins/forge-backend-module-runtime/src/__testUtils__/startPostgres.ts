import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A PostgreSQL server of a test's own. */
export interface TestPostgres {
  host: string;
  port: number;
  user: string;
  password: string;
  connectionString: string;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL server that ends with this process at the latest. */
export async function startPostgres(): Promise<TestPostgres> {
  const script = path.resolve(
    __dirname,
    '../../../../scripts/lib/postgres.mjs',
  );
  const server = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  const lines = createInterface({ input: server.stdout });
  const [line] = await Promise.race([
    once(lines, 'line'),
    exited.then(() => [undefined]),
  ]);
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
