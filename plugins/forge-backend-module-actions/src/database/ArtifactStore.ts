import { Knex } from 'knex';
import { fromRow, toRow } from './rows';

const TABLE = 'forge_run_artifacts';

/** What a job keeps for those after it. */
export interface StoredArtifact {
  id: number;
  runId: number;
  attempt: number;
  name: string;
  /** Who has made it. */
  job: number;
  size: number;
  createdAt: string;
}

/** What there is of artifacts; the files are in a folder. */
export class ArtifactStore {
  constructor(private readonly knex: Knex) {}

  async list(runId: number, attempt: number): Promise<StoredArtifact[]> {
    const rows = await this.knex(TABLE)
      .where({ run_id: runId, attempt })
      .orderBy('id');
    return rows.map(row => fromRow<StoredArtifact>(row, { numbers: ['size'] }));
  }

  /** Writes one, in place of one of that name. */
  async save(
    artifact: Omit<StoredArtifact, 'id' | 'createdAt'>,
  ): Promise<void> {
    const createdAt = new Date().toISOString();
    await this.knex(TABLE)
      .insert(toRow({ ...artifact, createdAt }, {}))
      .onConflict(['run_id', 'attempt', 'name'])
      .merge();
  }
}
