import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where things are in this repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(
  /[\\/]$/,
  '',
);
export const appDir = path.join(root, 'packages', 'app');
export const backendDir = path.join(root, 'packages', 'backend');
export const runnerDir = path.join(root, 'packages', 'runner');
export const toolchainDir = path.join(root, '.toolchain');
export const cacheDir = path.join(root, 'node_modules', '.cache', 'portico');
export const cliEntry = path.join(
  root,
  'node_modules',
  '@backstage',
  'cli',
  'bin',
  'backstage-cli',
);
