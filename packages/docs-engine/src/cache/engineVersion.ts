import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const code = /(?<!\.test|\.d)\.(?:ts|js|cjs|css)$/;

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
    const hash = createHash('sha256');
    const root = join(__dirname, '..');
    filesOf(root).forEach(file => hash.update(readFileSync(file)));
    hash.update(readFileSync(join(root, '..', 'package.json')));
    version = hash.digest('hex');
  }
  return version;
}
