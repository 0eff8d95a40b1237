import { dirname, resolve } from 'node:path';

const benchmarks = dirname(require.resolve('@portico/benchmarks/package.json'));

/** The folder of the repository that the portal is started from. */
export const repository = resolve(benchmarks, '../..');
