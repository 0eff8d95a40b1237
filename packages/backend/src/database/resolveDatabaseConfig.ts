import { Config, ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import path from 'node:path';

/** Where the databases are, as Backstage's database manager reads it. */
export interface ResolvedDatabaseConfig {
  config: Config;
  /** The folder of the SQLite files, if there is one. */
  directory?: string;
}

/**
 * Puts the SQLite files below the data folder, or where
 * `backend.database.connection.directory` says. All else stays as configured.
 */
export function resolveDatabaseConfig(options: {
  config: Config;
  root: string;
  dataDirectory: string;
}): ResolvedDatabaseConfig {
  const { config, root, dataDirectory } = options;
  const database = config.getOptional<JsonObject>('backend.database') ?? {
    client: 'better-sqlite3',
  };
  const connection = database.connection ?? {};
  if (
    database.client !== 'better-sqlite3' ||
    typeof connection !== 'object' ||
    'filename' in connection
  ) {
    return { config };
  }
  const { directory } = connection as JsonObject;
  const placed = path.resolve(
    root,
    String(directory ?? path.join(dataDirectory, 'sqlite')),
  );
  const resolved = {
    ...database,
    connection: { ...connection, directory: placed },
  };
  return {
    config: new ConfigReader({ backend: { database: resolved } }),
    directory: placed,
  };
}
