import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { repository } from './repository';
import { runProgram } from './runProgram';

const PORTAL = path.resolve(__dirname, '../__fixtures__/portal.ts');

/** Runs the fixture portal from source, with a configuration of its own. */
export function runPortal(
  folder: string,
  config: object,
  env: Record<string, string> = {},
) {
  const file = path.join(folder, 'app-config.yaml');
  writeFileSync(file, stringify(config));
  return runProgram(
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      PORTAL,
      '--config',
      file,
    ],
    { cwd: path.join(repository, 'packages/backend'), env },
  );
}

/** A configuration for {@link runPortal} with everything below a folder. */
export function portalConfig(folder: string) {
  return {
    app: { baseUrl: 'http://127.0.0.1' },
    portico: { dataDir: path.join(folder, 'data') },
    backend: {
      baseUrl: 'http://127.0.0.1',
      listen: { host: '127.0.0.1', port: 0 },
      database: { client: 'better-sqlite3', connection: {} },
    },
  };
}
