import { Knex } from 'knex';

const TABLE = 'forge_service_runner';
const ROW = { id: 1 };

/** For how long a runner that says nothing keeps its services. */
export const AWAY_MS = 15_000;

/** Which runner has the services: one at a time. */
export class RunnerStore {
  constructor(private readonly knex: Knex) {}

  /** Whether a runner has them from now on, as it did before or as no other one does. */
  async claim(runner: string): Promise<boolean> {
    const seen = Date.now();
    const changed = await this.knex(TABLE)
      .where(ROW)
      .andWhere(free =>
        free.where({ runner }).orWhere('seen', '<', seen - AWAY_MS),
      )
      .update({ runner, seen });
    return changed > 0;
  }

  /** Whether this runner has them. */
  async has(runner: string): Promise<boolean> {
    const row = await this.knex(TABLE).where(ROW).first('runner', 'seen');
    return row.runner === runner && Number(row.seen) >= Date.now() - AWAY_MS;
  }

  /** Whether some runner has them. */
  async isThere(): Promise<boolean> {
    const { seen } = await this.knex(TABLE).where(ROW).first('seen');
    return Number(seen) >= Date.now() - AWAY_MS;
  }
}
