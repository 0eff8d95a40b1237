import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { startPostgres } from '@portico/test-utils';
import createKnex from 'knex';
import { DatabaseClients } from '../database';
import { DatabaseProbe } from './DatabaseProbe';
import { createRootHealthServiceFactory } from './rootHealthServiceFactory';

describe('createRootHealthServiceFactory', () => {
  it('is ready while started and its databases answer, alive all along', async () => {
    const postgres = await startPostgres();
    const clients = new DatabaseClients();
    const pools = ['catalog', 'auth'].map(pluginId => {
      const pool = createKnex({
        client: 'pg',
        connection: postgres.connectionString,
        pool: { min: 0, max: 1 },
        log: { warn: () => {}, error: () => {} },
      });
      clients.add(pluginId, pool);
      return pool;
    });
    const inMemory = createKnex({
      client: 'better-sqlite3',
      connection: { filename: ':memory:' },
      useNullAsDefault: true,
    });
    clients.add('search', inMemory);

    const seen: Record<string, number> = {};
    const health: { url?: string } = {};
    const ask = async (which: string) => {
      const response = await fetch(
        `${health.url}/.backstage/health/v1/${which}`,
      );
      return { status: response.status, ...(await response.json()) };
    };
    const plugin = createBackendPlugin({
      pluginId: 'test',
      register(reg) {
        reg.registerInit({
          deps: {
            health: coreServices.rootHealth,
            rootLifecycle: coreServices.rootLifecycle,
          },
          async init({ health: service, rootLifecycle }) {
            seen.starting = (await service.getReadiness()).status;
            rootLifecycle.addShutdownHook(async () => {
              seen.stopping = (await service.getReadiness()).status;
              seen.alive = (await service.getLiveness()).status;
            });
          },
        });
      },
    });
    const backend = await startTestBackend({
      features: [
        createRootHealthServiceFactory(new DatabaseProbe(clients)),
        plugin,
      ],
    });
    health.url = `http://127.0.0.1:${backend.server.port()}`;

    expect(await ask('readiness')).toEqual({ status: 'ok' });
    // a pool whose connections are all in use is no reason to be taken out
    const held = await pools[0].client.acquireConnection();
    expect(await ask('readiness')).toEqual({ status: 'ok' });
    await pools[0].client.releaseConnection(held);

    await postgres.stop();
    for (let turn = 0; turn < 3; turn++) {
      expect(await ask('readiness')).toEqual({
        status: 'error',
        message: 'The database does not answer',
      });
    }
    expect(await ask('liveness')).toEqual({ status: 'ok' });
    await backend.stop();
    expect(seen).toEqual({ starting: 503, stopping: 503, alive: 200 });
    await inMemory.destroy();
    await Promise.allSettled(pools.map(pool => pool.destroy()));
  });
});
