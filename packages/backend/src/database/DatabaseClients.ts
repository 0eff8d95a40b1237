import { Knex } from 'knex';

/** The database connections that the plugins of this process have opened. */
export class DatabaseClients {
  readonly #clients = new Map<string, Knex>();
  readonly #onAdd?: (pluginId: string, client: Knex) => void;

  /** @param onAdd - told of each one when it is opened */
  constructor(onAdd?: (pluginId: string, client: Knex) => void) {
    this.#onAdd = onAdd;
  }

  add(pluginId: string, client: Knex): void {
    this.#clients.set(pluginId, client);
    this.#onAdd?.(pluginId, client);
  }

  /** Those that are open, by plugin. */
  entries(): Iterable<readonly [pluginId: string, client: Knex]> {
    return this.#clients.entries();
  }

  /** One list of clients for each database server or file. */
  byServer(): Knex[][] {
    const servers = new Map<string, Knex[]>();
    for (const client of this.#clients.values()) {
      const { host, port, filename } =
        client.client.connectionSettings ?? client.client.config.connection;
      const server = [host, port, filename].join('|');
      servers.set(server, [...(servers.get(server) ?? []), client]);
    }
    return [...servers.values()];
  }

  /** Closes all of them; SQLite then folds its write-ahead log into the file. */
  async close(): Promise<void> {
    const clients = [...this.#clients.values()];
    this.#clients.clear();
    await Promise.all(clients.map(client => client.destroy()));
  }
}
