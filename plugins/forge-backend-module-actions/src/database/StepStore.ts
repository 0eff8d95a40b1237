import { Knex } from 'knex';
import { fromRow, toRow } from './rows';
import type { Conclusion } from './StoredRun';

const TABLE = 'forge_run_steps';
const ROWS_AT_ONCE = 100;

/** A step of a job, as its runner tells it. */
export interface StoredStep {
  job: number;
  /** From 1. */
  number: number;
  name: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion?: Conclusion;
  startedAt?: string;
  completedAt?: string;
  /** The line of the log it begins with, from 0. */
  firstLine?: number;
}

/** The steps of jobs. */
export class StepStore {
  constructor(private readonly knex: Knex) {}

  async list(jobs: number[]): Promise<StoredStep[]> {
    const rows = await this.knex(TABLE)
      .whereIn('job', jobs)
      .orderBy(['job', 'number']);
    return rows.map(row => fromRow<StoredStep>(row, {}));
  }

  /** Whether any has begun. */
  async haveBegun(job: number): Promise<boolean> {
    const row = await this.knex(TABLE)
      .where({ job })
      .whereNot({ status: 'queued' })
      .first('job');
    return row !== undefined;
  }

  /** Writes what is told; the steps that are not told of stay. */
  async save(steps: StoredStep[]): Promise<void> {
    const blank = {
      conclusion: null,
      started_at: null,
      completed_at: null,
      first_line: null,
    };
    const rows = steps.map(step => ({ ...blank, ...toRow(step, {}) }));
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      await this.knex(TABLE)
        .insert(rows.slice(at, at + ROWS_AT_ONCE))
        .onConflict(['job', 'number'])
        .merge();
    }
  }

  /** Ends those of a job that has ended: what ran ended as it did, the rest was left out. */
  async end(job: number, conclusion: Conclusion): Promise<void> {
    const open = (status: string) => this.knex(TABLE).where({ job, status });
    const completed = { status: 'completed' };
    await open('in_progress').update({
      ...completed,
      conclusion: conclusion === 'success' ? 'cancelled' : conclusion,
      completed_at: new Date().toISOString(),
    });
    await open('queued').update({ ...completed, conclusion: 'skipped' });
  }
}
