import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { repository } from './repository';
import { runProgram } from './runProgram';

const PORTAL = path.resolve(__dirname, '../__fixtures__/portal.ts');
const PORTICO = path.resolve(__dirname, '../index.ts');

/** Runs the backend of a file from source, with a configuration of its own. */
function run(
  entry: string,
  options: {
    folder: string;
    config: object;
    before?: string[];
    env?: Record<string, string>;
  },
) {
  const file = path.join(options.folder, 'app-config.yaml');
  writeFileSync(file, stringify(options.config));
  return runProgram(
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      entry,
      ...[...(options.before ?? []), file].flatMap(it => ['--config', it]),
    ],
    { cwd: path.join(repository, 'packages/backend'), env: options.env },
  );
}

/** Runs the fixture portal from source, with a configuration of its own. */
export function runPortal(
  folder: string,
  config: object,
  env: Record<string, string> = {},
) {
  return run(PORTAL, { folder, config, env });
}

/** Runs Portico itself, with a configuration on top of the one we ship. */
export function runPortico(
  folder: string,
  config: object,
  env: Record<string, string> = {},
) {
  const shipped = path.join(repository, 'app-config.yaml');
  return run(PORTICO, { folder, config, before: [shipped], env });
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
