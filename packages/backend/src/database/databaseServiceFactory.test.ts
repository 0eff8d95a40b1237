import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { startPostgres } from '@portico/test-utils';
import createKnex, { Knex } from 'knex';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { portalConfig, runPortal } from '../__testUtils__/runPortal';
import { useTemporaryFolders } from '../__testUtils__/useTemporaryFolders';
import { DatabaseClients } from './DatabaseClients';
import { createDatabaseServiceFactory } from './databaseServiceFactory';

const PRAGMAS = [
  'journal_mode',
  'synchronous',
  'foreign_keys',
  'busy_timeout',
] as const;

async function startWith(options: {
  folder: string;
  database: object;
  plugins: string[];
  requestsDone?: () => Promise<void>;
}) {
  const opened: Record<string, Knex> = {};
  const plugins = options.plugins.map(pluginId =>
    createBackendPlugin({
      pluginId,
      register(reg) {
        reg.registerInit({
          deps: { database: coreServices.database },
          async init({ database }) {
            opened[pluginId] = await database.getClient();
            expect(await database.getClient()).toBe(opened[pluginId]);
          },
        });
      },
    }),
  );
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: { backend: { database: options.database } },
      }),
      createDatabaseServiceFactory({
        root: options.folder,
        dataDirectory: path.join(options.folder, 'data'),
        clients: new DatabaseClients(),
        requestsDone: options.requestsDone ?? (async () => {}),
      }),
      ...plugins,
    ],
  });
  return { backend, opened };
}

async function settingsOf(client: Knex) {
  const rows = await Promise.all(PRAGMAS.map(it => client.raw(`PRAGMA ${it}`)));
  return rows.map(([row]) => Object.values(row)[0]);
}

describe('createDatabaseServiceFactory', () => {
  const temporaryFolder = useTemporaryFolders();

  it('makes SQLite as durable as the data asks for, below the data folder', async () => {
    const folder = temporaryFolder();
    const { backend, opened } = await startWith({
      folder,
      database: { client: 'better-sqlite3', connection: {} },
      plugins: [
        'catalog',
        'search',
        'scaffolder',
        'user-settings',
        'auth',
        'notifications',
        'some-new-plugin',
      ],
    });
    const files = path.join(folder, 'data/sqlite');

    for (const pluginId of ['catalog', 'search']) {
      expect(await settingsOf(opened[pluginId])).toEqual(['wal', 1, 1, 10_000]);
    }
    for (const pluginId of [
      'scaffolder',
      'user-settings',
      'auth',
      'notifications',
      'some-new-plugin',
    ]) {
      expect(await settingsOf(opened[pluginId])).toEqual(['wal', 2, 1, 10_000]);
    }
    expect(statSync(files).mode % 0o1000).toBe(0o700);

    await opened.auth.schema.createTable('kept', it => it.integer('id'));
    expect(existsSync(path.join(files, 'auth.sqlite-wal'))).toBe(true);
    await backend.stop();
    expect(readdirSync(files).filter(it => /-(wal|shm)$/.test(it))).toEqual([]);
    const after = createKnex({
      client: 'better-sqlite3',
      connection: { filename: path.join(files, 'auth.sqlite') },
      useNullAsDefault: true,
    });
    expect(await after.schema.hasTable('kept')).toBe(true);
    await after.destroy();
  });

  it('sets up a connection that the pool opens anew', async () => {
    const { opened } = await startWith({
      folder: temporaryFolder(),
      database: { client: 'better-sqlite3', connection: {} },
      plugins: ['auth'],
    });
    const first = await opened.auth.client.acquireConnection();
    first.__knex__disposed = true;
    await opened.auth.client.releaseConnection(first);

    expect(await settingsOf(opened.auth)).toEqual(['wal', 2, 1, 10_000]);
    const second = await opened.auth.client.acquireConnection();
    expect(second).not.toBe(first);
    await opened.auth.client.releaseConnection(second);
  });

  it('takes the folder that is configured, and memory where it is asked for', async () => {
    const folder = temporaryFolder();
    const named = await startWith({
      folder,
      database: {
        client: 'better-sqlite3',
        connection: { directory: 'elsewhere' },
      },
      plugins: ['auth'],
    });
    await settingsOf(named.opened.auth);
    expect(readdirSync(path.join(folder, 'elsewhere'))).toContain(
      'auth.sqlite',
    );

    const empty = temporaryFolder();
    const inMemory = await startWith({
      folder: empty,
      database: { client: 'better-sqlite3', connection: ':memory:' },
      plugins: ['auth'],
    });
    expect(await settingsOf(inMemory.opened.auth)).toEqual([
      'memory',
      2,
      1,
      10_000,
    ]);
    expect(readdirSync(empty)).toEqual([]);
  });

  it('leaves PostgreSQL as it is, and closes it once requests are done', async () => {
    const postgres = await startPostgres();
    const folder = temporaryFolder();
    const steps: string[] = [];
    try {
      const { backend, opened } = await startWith({
        folder,
        database: { client: 'pg', connection: postgres.connectionString },
        plugins: ['auth'],
        requestsDone: async () => {
          await opened.auth.raw('select 1');
          steps.push('requests done');
        },
      });
      const { rows } = await opened.auth.raw('select current_database() as it');
      expect(rows).toEqual([{ it: 'backstage_plugin_auth' }]);
      expect(readdirSync(folder)).toEqual([]);

      await backend.stop();
      expect(steps).toEqual(['requests done']);
      await expect(opened.auth.raw('select 1')).rejects.toThrow(
        'Unable to acquire a connection',
      );
    } finally {
      await postgres.stop();
    }
  });

  it('keeps every row it has acknowledged when the process is killed', async () => {
    const folder = temporaryFolder();
    const portal = runPortal(folder, portalConfig(folder), { WRITE: '1' });
    await portal.says(/^row 200$/m);
    await portal.end('SIGKILL');
    const said = [...portal.output().matchAll(/^row (\d+)$/gm)];
    const last = Number(said.at(-1)?.[1]);

    const filename = path.join(folder, 'data/sqlite/user-settings.sqlite');
    const after = createKnex({
      client: 'better-sqlite3',
      connection: { filename },
      useNullAsDefault: true,
    });
    const [{ rows }] = await after('rows').count({ rows: '*' });
    expect(Number(rows)).toBeGreaterThanOrEqual(last);
    expect(await after.raw('PRAGMA integrity_check')).toEqual([
      { integrity_check: 'ok' },
    ]);
    await after.destroy();
  });
});
