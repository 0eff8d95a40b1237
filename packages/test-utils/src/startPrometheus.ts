import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from './findFreePort';
import { findPrometheus } from './findPrometheus';
import { until } from './until';

const run = promisify(execFile);

// A test that is killed takes its Prometheus along
const UNTIL_STDIN_ENDS = '"$0" "$@" & cat; kill $!; wait $!';

/** A Prometheus of a test's own. */
export interface TestPrometheus {
  /** Its address, without a slash at the end. */
  url: string;
  /** Ends it, and removes what it kept. */
  stop(): Promise<void>;
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/-/ready`).catch(() => undefined);
  return answer?.ok ?? false;
}

/**
 * Starts a Prometheus on loopback, and waits until it answers.
 *
 * @param options.config its configuration, in YAML
 * @param options.history what it knows already, in OpenMetrics' text with times
 * @throws Error when it does not start, or is not installed
 */
export async function startPrometheus(options: {
  config?: string;
  history?: string;
}): Promise<TestPrometheus> {
  const programs = findPrometheus();
  if (!programs) {
    throw new Error('Prometheus is not installed');
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'portico-prometheus-'));
  const [config, history, data] = ['config.yaml', 'history.txt', 'data'].map(
    name => path.join(folder, name),
  );
  await writeFile(config, options.config ?? 'scrape_configs: []\n');
  if (options.history) {
    await writeFile(history, options.history);
    const create = ['tsdb', 'create-blocks-from', 'openmetrics', '--quiet'];
    await run(programs.promtool, [...create, history, data]);
  }
  const host = `127.0.0.1:${await findFreePort()}`;
  const server = spawn(
    'sh',
    [
      '-c',
      UNTIL_STDIN_ENDS,
      programs.prometheus,
      `--config.file=${config}`,
      `--storage.tsdb.path=${data}`,
      `--web.listen-address=${host}`,
      '--log.level=error',
    ],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  );
  const exited = once(server, 'exit');
  const url = `http://${host}`;
  await until(() => isReady(url));
  return {
    url,
    async stop() {
      server.stdin.end();
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
