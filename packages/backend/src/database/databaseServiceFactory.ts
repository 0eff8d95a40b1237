import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
  DatabaseService,
} from '@backstage/backend-plugin-api';
import { mkdirSync } from 'node:fs';
import { DatabaseClients } from './DatabaseClients';
import { isSqlite, prepareSqlite } from './prepareSqlite';
import { resolveDatabaseConfig } from './resolveDatabaseConfig';

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * The database service of Backstage with SQLite made durable, its files below
 * the data folder, and every connection closed once requests are done.
 * PostgreSQL is left as it is.
 */
export function createDatabaseServiceFactory(options: {
  root: string;
  dataDirectory: string;
  clients: DatabaseClients;
  /** Resolves when no request needs a database any more. */
  requestsDone: () => Promise<void>;
}) {
  const { root, dataDirectory, clients, requestsDone } = options;
  return createServiceFactory({
    service: coreServices.database,
    deps: {
      config: coreServices.rootConfig,
      lifecycle: coreServices.lifecycle,
      logger: coreServices.logger,
      plugin: coreServices.pluginMetadata,
      rootLifecycle: coreServices.rootLifecycle,
      rootLogger: coreServices.rootLogger,
    },
    async createRootContext({ config, rootLifecycle, rootLogger }) {
      const resolved = resolveDatabaseConfig({ config, root, dataDirectory });
      if (resolved.directory) {
        mkdirSync(resolved.directory, { recursive: true, mode: 0o700 });
      }
      rootLifecycle.addShutdownHook(async () => {
        await requestsDone();
        await clients.close();
      });
      return DatabaseManager.fromConfig(resolved.config, {
        rootLifecycle,
        rootLogger,
      });
    },
    factory({ plugin, lifecycle, logger }, manager): DatabaseService {
      const pluginId = plugin.getId();
      const database = manager.forPlugin(pluginId, { lifecycle, logger });
      return {
        ...database,
        getClient: once(async () => {
          const client = await database.getClient();
          clients.add(pluginId, client);
          if (isSqlite(client)) {
            await prepareSqlite(client, pluginId, logger);
          }
          return client;
        }),
      };
    },
  });
}
