import { BuildPool } from '../builds/BuildPool';
import type { BuildSettings } from '../readOptions';

const transform = require.resolve(
  '@backstage/cli-node/config/nodeTransform.cjs',
);

/** A pool whose workers can load sources, and what it was made with. */
export function createBuildPool(given: Partial<BuildSettings> = {}) {
  const settings: BuildSettings = {
    workers: 1,
    queue: 10,
    timeoutMs: 60_000,
    memoryMb: 400,
    diagrams: {},
    ...given,
  };
  const execArgv = ['--require', transform];
  return { pool: new BuildPool(settings, { execArgv }), settings };
}
