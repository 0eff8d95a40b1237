import { Knex } from 'knex';
import { DatabaseClients } from '../database';

const TIMEOUT_MS = 2_000;

/** Asks the databases whether they still answer. */
export class DatabaseProbe {
  readonly #pending = new Map<Knex, Promise<void>>();

  constructor(private readonly clients: DatabaseClients) {}

  /** True when every server answered through at least one plugin's pool. */
  async answers(): Promise<boolean> {
    const servers = this.clients.byServer();
    const answers = await Promise.all(
      servers.map(pools =>
        Promise.any(pools.map(pool => this.#answersInTime(pool))).then(
          () => true,
          () => false,
        ),
      ),
    );
    return answers.every(Boolean);
  }

  async #answersInTime(pool: Knex): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<void>((_resolve, reject) => {
      timer = setTimeout(reject, TIMEOUT_MS);
    });
    try {
      await Promise.race([this.#ask(pool), timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  // A pool keeps trying to connect for a minute: one question at a time is
  // enough, however often readiness is asked for.
  #ask(pool: Knex): Promise<void> {
    const pending = this.#pending.get(pool);
    if (pending) {
      return pending;
    }
    const asked = Promise.resolve(pool.raw('select 1'))
      .then(() => {})
      .finally(() => this.#pending.delete(pool));
    this.#pending.set(pool, asked);
    return asked;
  }
}
