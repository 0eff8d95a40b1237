import { Knex } from 'knex';

const TABLE = 'pipelines_watched_entities';

interface WatchedRow {
  entity_ref: string;
  seen_at: string;
}

/** Keeps whose runs somebody looked at. Times are ISO 8601. */
export class WatchedEntityStore {
  constructor(private readonly knex: Knex) {}

  async setSeen(entityRef: string, seenAt: string): Promise<void> {
    await this.knex<WatchedRow>(TABLE)
      .insert({ entity_ref: entityRef, seen_at: seenAt })
      .onConflict('entity_ref')
      .merge();
  }

  /** Those that were seen since, the last first. */
  async listSeenSince(since: string, limit: number): Promise<string[]> {
    const rows = await this.knex<WatchedRow>(TABLE)
      .where('seen_at', '>=', since)
      .orderBy('seen_at', 'desc')
      .orderBy('entity_ref')
      .limit(limit);
    return rows.map(row => row.entity_ref);
  }

  async forget(entityRef: string): Promise<void> {
    await this.knex<WatchedRow>(TABLE)
      .where({ entity_ref: entityRef })
      .delete();
  }

  async forgetSeenBefore(time: string): Promise<void> {
    await this.knex<WatchedRow>(TABLE).where('seen_at', '<', time).delete();
  }
}
