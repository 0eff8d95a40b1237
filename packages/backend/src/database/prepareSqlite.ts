import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import { durabilityOf } from './durability';

const BUSY_TIMEOUT_MS = 10_000;
// What is used of better-sqlite3's connections, which bring no types.
interface SqliteConnection {
  pragma(statement: string): unknown;
}

const SYNCHRONOUS = { NORMAL: 1, FULL: 2 };
const DAMAGED = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'];

async function read(client: Knex, pragma: string): Promise<string | number> {
  const [row] = await client.raw(`PRAGMA ${pragma}`);
  return row[pragma];
}

async function readSettings(client: Knex) {
  try {
    return {
      journal: await read(client, 'journal_mode'),
      synchronous: await read(client, 'synchronous'),
      foreignKeys: await read(client, 'foreign_keys'),
    };
  } catch (error) {
    if (!isError(error) || !DAMAGED.includes(String(error.code))) {
      throw error;
    }
    const { filename } = client.client.config.connection;
    throw new ServiceUnavailableError(
      `The SQLite file ${filename} is damaged: restore it from a backup, or move it away to start this plugin with no data`,
    );
  }
}

/** Says whether a client is one of SQLite. */
export function isSqlite(client: Knex): boolean {
  return client.client.driverName === 'better-sqlite3';
}

/**
 * Sets up every connection of a plugin's SQLite database: write-ahead log,
 * foreign keys, waiting for locks, and the durability its data asks for.
 *
 * @throws ServiceUnavailableError when the file is damaged, or a setting did not
 *   take.
 */
export async function prepareSqlite(
  client: Knex,
  pluginId: string,
  logger: LoggerService,
): Promise<void> {
  const durability = durabilityOf(pluginId);
  // The pool swallows what its listeners throw, and these settings end with
  // their connection: so they are set for each one, and read back once.
  client.client.pool.on(
    'createSuccess',
    (_event: number, it: SqliteConnection) => {
      it.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
      it.pragma('journal_mode = WAL');
      it.pragma('foreign_keys = ON');
      it.pragma(`synchronous = ${durability}`);
    },
  );
  const { journal, synchronous, foreignKeys } = await readSettings(client);
  const inMemory = journal === 'memory';
  if (
    (!inMemory && journal !== 'wal') ||
    synchronous !== SYNCHRONOUS[durability] ||
    foreignKeys !== 1
  ) {
    throw new ServiceUnavailableError(
      `The SQLite database of plugin '${pluginId}' does not take its settings (journal_mode=${journal}, synchronous=${synchronous}, foreign_keys=${foreignKeys}): its folder must be a local, writable file system`,
    );
  }
  logger.debug(`SQLite with journal_mode=${journal}, ${durability}`);
}
