import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { repository } from './repository';

// of which a bundle is made, with all plugins
const PACKAGES = [
  'app',
  'backend',
  'backend-kit',
  'docs-engine',
  'telemetry',
  'ui-kit',
  'workflows',
];
const BUNDLE = path.join(repository, 'packages/backend/dist/bundle.tar.gz');

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const times = files
    .filter(file => file.isFile())
    .map(file => statSync(path.join(file.parentPath, file.name)).mtimeMs);
  return Math.max(0, ...times);
}

function sourceFolders(): string[] {
  const packages = PACKAGES.map(name => `packages/${name}/src`);
  const plugins = readdirSync(path.join(repository, 'plugins')).map(
    name => `plugins/${name}/src`,
  );
  return [...packages, ...plugins].map(it => path.join(repository, it));
}

/** Builds the production bundle unless it is newer than all it is made of. */
export async function ensureBundle(): Promise<void> {
  const built = statSync(BUNDLE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const changed = Math.max(
    statSync(path.join(repository, 'yarn.lock')).mtimeMs,
    ...sourceFolders().map(newestIn),
  );
  if (built <= changed) {
    const { NODE_ENV: _test, ...env } = process.env;
    await promisify(execFile)('yarn', ['workspace', 'backend', 'build'], {
      cwd: repository,
      env,
      maxBuffer: 64 * 1024 * 1024,
    });
  }
}
