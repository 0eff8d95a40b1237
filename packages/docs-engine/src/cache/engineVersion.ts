import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const code = /(?<!\.test|\.d)\.(?:ts|js)$/;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => code.test(name))
    .sort()
    .map(name => join(folder, name));
}

let version: string | undefined;

/** A digest of the engine's own code, so that nothing cached outlives what made it. */
export function engineVersion(): string {
  if (!version) {
    const manifest = require.resolve('@portico/docs-engine/package.json');
    const [sources, built] = ['src', 'dist'].map(name =>
      join(dirname(manifest), name),
    );
    const hash = createHash('sha256').update(readFileSync(manifest));
    filesOf(existsSync(sources) ? sources : built).forEach(file =>
      hash.update(readFileSync(file)),
    );
    version = hash.digest('hex');
  }
  return version;
}
