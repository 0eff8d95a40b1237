import { Knex } from 'knex';
import { fromRow, toRow } from './rows';
import type { JobChange, JobDraft, StoredJob } from './StoredJob';
import type { StoredRun } from './StoredRun';

const TABLE = 'forge_run_jobs';
const COLUMNS = {
  json: ['plan', 'outputs'],
  booleans: ['cancelled'],
  numbers: ['leaseUntil'],
};
const ROWS_AT_ONCE = 50;

const read = (row: object) =>
  fromRow<StoredJob>(row as Record<string, unknown>, COLUMNS);

/** What its runner has to show. */
export interface Lease {
  id: number;
  lease: string;
}

/** The jobs of runs, and who executes them. */
export class JobStore {
  constructor(private readonly knex: Knex) {}

  async create(
    { id, attempt }: Pick<StoredRun, 'id' | 'attempt'>,
    drafts: JobDraft[],
  ): Promise<void> {
    const createdAt = new Date().toISOString();
    const rows = drafts.map(draft => ({
      error: null,
      conclusion: null,
      completed_at: draft.status === 'completed' ? createdAt : null,
      ...toRow(
        { ...draft, runId: id, attempt, createdAt, outputs: {} },
        COLUMNS,
      ),
      cancelled: false,
      losses: 0,
    }));
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      await this.knex(TABLE).insert(rows.slice(at, at + ROWS_AT_ONCE));
    }
  }

  async find(id: number): Promise<StoredJob | undefined> {
    const row = await this.knex(TABLE).where({ id }).first();
    return row && read(row);
  }

  /** In the order of the file; of all attempts without one. */
  async list(runId: number, attempt?: number): Promise<StoredJob[]> {
    const where = { run_id: runId, ...(attempt && { attempt }) };
    return (await this.knex(TABLE).where(where).orderBy('id')).map(read);
  }

  async update(id: number, change: JobChange): Promise<void> {
    await this.knex(TABLE).where({ id }).update(toRow(change, COLUMNS));
  }

  /** Ids of those that wait for a runner, the oldest first. */
  async listQueued(limit: number): Promise<number[]> {
    return this.knex(TABLE)
      .where({ status: 'queued' })
      .orderBy('id')
      .limit(limit)
      .pluck('id');
  }

  /** Gives a queued job to a runner, unless another one was first. */
  async claim(
    { id, lease }: Lease,
    { runner, until }: { runner: string; until: number },
  ): Promise<boolean> {
    const claimed = await this.knex(TABLE)
      .where({ id, status: 'queued' })
      .update({
        status: 'in_progress',
        lease,
        lease_until: until,
        runner,
        started_at: new Date().toISOString(),
      });
    return claimed === 1;
  }

  /** Makes a lease last longer; nothing for one that is lost. */
  async renew(
    { id, lease }: Lease,
    until: number,
  ): Promise<{ cancelled: boolean } | undefined> {
    const renewed = await this.knex(TABLE)
      .where({ id, lease, status: 'in_progress' })
      .update({ lease_until: until });
    return renewed === 1 ? this.find(id) : undefined;
  }

  /** As `renew`, with the lease as it is; within a transaction it stays to its end. */
  async holds({ id, lease }: Lease): Promise<boolean> {
    const row = await this.knex(TABLE)
      .where({ id, lease, status: 'in_progress' })
      .forUpdate()
      .first('id');
    return row !== undefined;
  }

  /** Lets every lease last at least that long. */
  async prolong(until: number): Promise<void> {
    await this.knex(TABLE)
      .where({ status: 'in_progress' })
      .where('lease_until', '<', until)
      .update({ lease_until: until });
  }

  /** Those that runners have, and those that wait for one since before a time. */
  async listUnderWay(queuedBefore: string): Promise<StoredJob[]> {
    const rows = await this.knex(TABLE)
      .where({ status: 'in_progress' })
      .orWhere(other =>
        other
          .where({ status: 'queued' })
          .where('created_at', '<', queuedBefore),
      );
    return rows.map(read);
  }

  /** Those of the newest attempts of runs of a commit. */
  async listOfRuns(runs: StoredRun[]): Promise<StoredJob[]> {
    const attempts = new Map(runs.map(({ id, attempt }) => [id, attempt]));
    const rows = await this.knex(TABLE)
      .whereIn('run_id', [...attempts.keys()])
      .orderBy('id', 'desc');
    return rows
      .map(read)
      .filter(({ runId, attempt }) => attempts.get(runId) === attempt);
  }
}
