import { existsSync } from 'node:fs';
import path from 'node:path';

/** The programs of Prometheus. */
export interface PrometheusPrograms {
  prometheus: string;
  promtool: string;
}

function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders
    .map(folder => path.join(folder, name))
    .find(file => existsSync(file));
}

/** Prometheus on this machine; undefined where it is not installed. */
export function findPrometheus(): PrometheusPrograms | undefined {
  const prometheus = findProgram('prometheus');
  const promtool = findProgram('promtool');
  return prometheus && promtool ? { prometheus, promtool } : undefined;
}

const NONE =
  'no Prometheus found: apt-get install prometheus brings it. What a real one would say is not known.';

/**
 * `describe`, where Prometheus is installed; elsewhere the tests are skipped,
 * and stderr says so in a way that nobody misses.
 */
export function describeWithPrometheus(title: string, tests: () => void): void {
  const { skip } = describe;
  const isThere = findPrometheus() !== undefined;
  const declare = isThere ? describe : skip;
  if (!isThere) {
    const line = '!'.repeat(78);
    process.stderr.write(`\n${line}\n  SKIPPED: ${title}: ${NONE}\n${line}\n`);
  }
  declare(title, tests);
}
