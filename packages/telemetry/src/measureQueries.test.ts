import { metrics } from '@opentelemetry/api';
import knexFactory, { Knex } from 'knex';
import { measureQueries } from './measureQueries';
import { Telemetry } from './Telemetry';

const COUNT = 'db_client_operation_duration_seconds_count';

async function counts(telemetry: Telemetry) {
  const families = await telemetry.collect();
  return families
    .flatMap(({ samples }) => samples)
    .filter(({ name }) => name === COUNT)
    .map(({ labels: { plugin, error_type, resource }, value }) => ({
      ...{ plugin, error_type, resource, value },
    }));
}

describe('measureQueries', () => {
  let telemetry: Telemetry;
  let client: Knex;

  beforeEach(async () => {
    metrics.disable();
    telemetry = await Telemetry.start({ enabled: true }, 'test');
    client = knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    measureQueries(telemetry.meter)('catalog', client);
  });

  afterEach(async () => {
    await client.destroy();
    await telemetry.stop();
  });

  const resource = 'portico-database';

  it('counts each query once, within a transaction too', async () => {
    await client.schema.createTable('books', table => table.integer('id'));
    await client('books').insert({ id: 1 });
    await client.transaction(async tx => {
      await tx('books').insert({ id: 2 });
      await tx('books').select();
    });
    expect(await counts(telemetry)).toEqual([
      { plugin: 'catalog', error_type: undefined, resource, value: 3 },
    ]);
  });

  it('tells those that failed apart', async () => {
    await expect(client('nowhere').select()).rejects.toThrow('no such table');
    expect(await counts(telemetry)).toEqual([
      { plugin: 'catalog', error_type: '_OTHER', resource, value: 1 },
    ]);
  });
});
