import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repository } from './repository';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Configuration besides that of the project, by key: `{ 'proxy.endpoints': … }`. */
export type More = Record<string, unknown>;

/** Source: the environment as @backstage/config-loader reads it. */
const toEnvironment = (more: More) =>
  Object.fromEntries(
    Object.entries(more).map(([key, value]) => [
      `APP_CONFIG_${key.replaceAll('.', '_')}`,
      JSON.stringify(value),
    ]),
  );

function launch(port: number, data: string, more: More): ChildProcess {
  const script = join(repository, 'scripts/start.mjs');
  return spawn(
    process.execPath,
    [script, '--port', String(port), '--data', data],
    {
      cwd: repository,
      env: { ...process.env, ...toEnvironment(more) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
}

/** A portal as people start it for the first time, with the sample company. */
export class Portal {
  private constructor(
    readonly url: string,
    /** When it said so. */
    readonly readyAt: number,
    private readonly child: ChildProcess,
    private readonly data: string,
  ) {}

  static async start(more: More = {}): Promise<Portal> {
    const port = await freePort();
    const data = mkdtempSync(join(tmpdir(), 'benchmark-'));
    const url = `http://localhost:${port}`;
    const child = launch(port, data, more);
    // Without it all that is measured fails, and everything is removed
    ['SIGINT', 'SIGTERM'].forEach(signal =>
      process.once(signal, () => child.kill('SIGTERM')),
    );
    const output: string[] = [];
    const ready = new Promise<number>(done => {
      createInterface({ input: child.stdout! }).on('line', line => {
        output.push(line);
        if (line.includes(`Portico is ready at ${url}`)) {
          done(performance.now());
        }
      });
    });
    const ended = once(child, 'exit').then(() => undefined);
    const readyAt = await Promise.race([ready, ended]);
    if (readyAt === undefined) {
      rmSync(data, { recursive: true, force: true });
      throw new Error(`The portal did not start:\n${output.join('\n')}`);
    }
    return new Portal(url, readyAt, child, data);
  }

  /** Ends the portal and removes all that it kept. */
  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exited = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await exited;
    }
    rmSync(this.data, { recursive: true, force: true });
  }
}
