import type { Meter } from '@opentelemetry/api';
import type { Knex } from 'knex';

/** The label of the resource that describes the databases of the plugins. */
export const DATABASE = { resource: 'portico-database' };

/** A pool of connections, as tarn.js has it. */
interface Pool {
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
}

const poolOf = (client: Knex): Pool | undefined => client.client.pool;

/** Measures the pools of connections of the plugins. @param clients those that are open, by plugin */
export function measureDatabases(
  meter: Meter,
  clients: () => Iterable<readonly [pluginId: string, client: Knex]>,
): void {
  const count = meter.createObservableGauge('db.client.connection.count', {
    description: 'Connections to the database by what they do',
    unit: '{connection}',
  });
  const waiting = meter.createObservableGauge(
    'db.client.connection.pending_requests',
    {
      description: 'How much waits for a connection to the database',
      unit: '{request}',
    },
  );
  meter.addBatchObservableCallback(
    result => {
      for (const [plugin, client] of clients()) {
        const pool = poolOf(client);
        if (pool) {
          const about = { ...DATABASE, plugin };
          result.observe(count, pool.numUsed(), { ...about, state: 'used' });
          result.observe(count, pool.numFree(), { ...about, state: 'idle' });
          result.observe(waiting, pool.numPendingAcquires(), about);
        }
      }
    },
    [count, waiting],
  );
}
