import { measureQueries, observeRequests, Telemetry } from '@portico/telemetry';
import express from 'express';
import knexFactory, { type Knex } from 'knex';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As an entity that is read, with who may read it. */
const QUERIES = 3;
const ENTITY = { metadata: { description: 'x'.repeat(4_000) } };

function openDatabase(): Knex {
  return knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
}

/** Routes as those of a plugin, with the queries of one request. */
function routesOf(database: Knex) {
  const plugin = express.Router();
  plugin.get('/entities/by-name/:kind/:namespace/:name', async (_req, res) => {
    for (let count = 0; count < QUERIES; count++) {
      await database.select(database.raw('1'));
    }
    res.json(ENTITY);
  });
  return express.Router().use('/api/catalog', plugin);
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/api/catalog/entities/by-name/a/b/c`;
}

/** The same server twice in this process, with and without what the portal measures of requests and queries. */
export class ProbeServers {
  private constructor(
    readonly measured: string,
    readonly plain: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<ProbeServers> {
    const telemetry = await Telemetry.start({ enabled: true }, 'benchmark');
    telemetry.plugins.add('catalog');
    const databases = [openDatabase(), openDatabase()];
    measureQueries(telemetry.meter)('catalog', databases[0]);
    const servers = [
      express().use(observeRequests(telemetry)).use(routesOf(databases[0])),
      express().use(routesOf(databases[1])),
    ].map(app => createServer(app));
    const [measured, plain] = await Promise.all(servers.map(listen));
    return new ProbeServers(measured, plain, async () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
      await Promise.all(databases.map(database => database.destroy()));
      await telemetry.stop();
    });
  }
}
