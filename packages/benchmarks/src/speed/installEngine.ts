import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The built engine as npm would install it, away from its sources. */
export type Engine = {
  /** What to remove at the end. */
  folder: string;
  command: string;
  library: string;
};

const sources = dirname(require.resolve('@portico/docs-engine/package.json'));
const repository = resolve(sources, '../..');

function run(...args: string[]): void {
  const { status } = spawnSync('yarn', args, {
    cwd: repository,
    stdio: 'inherit',
  });
  if (status !== 0) {
    throw new Error(`yarn ${args.join(' ')} failed.`);
  }
}

/** Where Node.js would find a package from a folder. */
function folderOf(name: string, from: string): string {
  const found = join(from, 'node_modules', name);
  const above = dirname(from);
  if (existsSync(found) || above === from) {
    return found;
  }
  return folderOf(name, above);
}

/** Builds the engine as its package does, and installs it in a temporary folder. */
export function installEngine(): Engine {
  // What the build of the whole repository leaves is not one file.
  run('tsc');
  run('workspace', '@portico/docs-engine', 'build');
  const folder = mkdtempSync(join(tmpdir(), 'docs-engine-'));
  const modules = join(folder, 'node_modules');
  const own = join(modules, '@portico/docs-engine');
  mkdirSync(own, { recursive: true });
  ['assets', 'bin', 'dist', 'package.json'].forEach(name =>
    cpSync(join(sources, name), join(own, name), { recursive: true }),
  );
  const { dependencies } = JSON.parse(
    readFileSync(join(sources, 'package.json'), 'utf8'),
  ) as { dependencies: Record<string, string> };
  Object.keys(dependencies).forEach(name => {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(folderOf(name, sources), join(modules, name));
  });
  const library = join(own, 'dist/index.cjs.js');
  return { folder, command: join(own, 'bin/docs-engine'), library };
}
