import { Knex } from 'knex';
import { fromRow, toRow } from './rows';
import type { RunChange, RunDraft, RunQuery, StoredRun } from './StoredRun';

const TABLE = 'forge_workflow_runs';
const SOURCES = 'forge_run_sources';
const NUMBERS = 'forge_workflow_numbers';
const COLUMNS = { json: ['commit', 'inputs'], booleans: ['cancelled'] };
const STATUSES = ['queued', 'in_progress', 'completed'];

const read = (row: object) =>
  fromRow<StoredRun>(row as Record<string, unknown>, COLUMNS);

/** The runs of all repositories, and the files they are of. */
export class RunStore {
  constructor(private readonly knex: Knex) {}

  /** A run with the next number of its workflow; within a transaction. */
  async create(draft: RunDraft, source: string): Promise<StoredRun> {
    const now = new Date().toISOString();
    const row = {
      ...draft,
      number: await this.#nextNumber(draft),
      attempt: 1,
      cancelled: false,
      status: 'queued',
      createdAt: now,
      startedAt: now,
      updatedAt: now,
    };
    const [created] = await this.knex(TABLE)
      .insert(toRow(row, COLUMNS))
      .returning('*');
    await this.knex(SOURCES).insert({ run_id: created.id, text: source });
    return read(created);
  }

  async find(id: number): Promise<StoredRun | undefined> {
    const row = await this.knex(TABLE).where({ id }).first();
    return row && read(row);
  }

  /** As `find`; within a transaction, to whose end nobody else changes the run. */
  async lock(id: number): Promise<StoredRun | undefined> {
    const row = await this.knex(TABLE).where({ id }).forUpdate().first();
    return row && read(row);
  }

  async readSource(id: number): Promise<string> {
    const row = await this.knex(SOURCES).where({ run_id: id }).first('text');
    return row?.text ?? '';
  }

  async update(id: number, change: RunChange): Promise<void> {
    const updatedAt = new Date().toISOString();
    await this.knex(TABLE)
      .where({ id })
      .update(toRow({ ...change, updatedAt }, COLUMNS));
  }

  /** One page, the newest first, and how many there are in all. */
  async list(query: RunQuery): Promise<{ runs: StoredRun[]; total: number }> {
    const [{ count }] = await this.#matching(query).count({ count: '*' });
    const rows = await this.#matching(query)
      .orderBy('id', 'desc')
      .offset(query.offset)
      .limit(query.limit);
    return { runs: rows.map(read), total: Number(count) };
  }

  /** Of each workflow of each of these commits the newest run. */
  async listOfCommits(
    repositoryId: number,
    shas: string[],
  ): Promise<StoredRun[]> {
    const newest = this.knex(TABLE)
      .where({ repository_id: repositoryId })
      .whereIn('sha', shas)
      .groupBy('sha', 'workflow_path')
      .max('id');
    const rows = await this.knex(TABLE).whereIn('id', newest);
    return rows.map(read);
  }

  /** How many have not ended. */
  async countOpen(repositoryId: number): Promise<number> {
    const [{ count }] = await this.knex(TABLE)
      .where({ repository_id: repositoryId })
      .whereIn('status', ['queued', 'in_progress'])
      .count({ count: '*' });
    return Number(count);
  }

  /** How many have not ended, of all repositories; 0 for a status that none has. */
  async countOpenByStatus(): Promise<Map<string, number>> {
    const open = ['queued', 'in_progress'];
    const rows: { status: string; count: string | number }[] = await this.knex(
      TABLE,
    )
      .whereIn('status', open)
      .groupBy('status')
      .select('status', this.knex.raw('count(*) as count'));
    const counts = new Map(open.map(status => [status, 0]));
    rows.forEach(({ status, count }) => counts.set(status, Number(count)));
    return counts;
  }

  async listOpenIds(): Promise<number[]> {
    return this.knex(TABLE)
      .whereIn('status', ['queued', 'in_progress'])
      .orderBy('id')
      .pluck('id');
  }

  /** Ids of runs that ended and are more than are kept, some at a time. */
  async listSurplus(repositoryId: number, kept: number): Promise<number[]> {
    return this.knex(TABLE)
      .where({ repository_id: repositoryId, status: 'completed' })
      .orderBy('id', 'desc')
      .offset(kept)
      .limit(100)
      .pluck('id');
  }

  /** Ids of runs that ended before, some at a time. */
  async listEndedBefore(time: string): Promise<number[]> {
    return this.knex(TABLE)
      .where({ status: 'completed' })
      .where('completed_at', '<', time)
      .limit(100)
      .pluck('id');
  }

  async listIdsOf(repositoryId: number): Promise<number[]> {
    return this.knex(TABLE).where({ repository_id: repositoryId }).pluck('id');
  }

  async listRepositoryIds(): Promise<number[]> {
    return this.knex(TABLE).distinct('repository_id').pluck('repository_id');
  }

  /** Which of these there are. */
  async listKnown(ids: number[]): Promise<number[]> {
    return this.knex(TABLE).whereIn('id', ids).pluck('id');
  }

  /** Removes runs with all that belongs to them. */
  async delete(ids: number[]): Promise<void> {
    const jobs = this.knex('forge_run_jobs').whereIn('run_id', ids);
    await this.knex('forge_run_steps')
      .whereIn('job', jobs.clone().select('id'))
      .delete();
    await jobs.delete();
    await this.knex('forge_run_artifacts').whereIn('run_id', ids).delete();
    await this.knex(SOURCES).whereIn('run_id', ids).delete();
    await this.knex(TABLE).whereIn('id', ids).delete();
  }

  /** Forgets the numbers of a repository that is gone. */
  async deleteNumbers(repositoryId: number): Promise<void> {
    await this.knex(NUMBERS).where({ repository_id: repositoryId }).delete();
  }

  async #nextNumber(draft: RunDraft): Promise<number> {
    const { repositoryId, workflowPath } = draft;
    const [{ last }] = await this.knex(NUMBERS)
      .insert({
        repository_id: repositoryId,
        workflow_path: workflowPath,
        last: 1,
      })
      .onConflict(['repository_id', 'workflow_path'])
      .merge({ last: this.knex.raw('?? + 1', [`${NUMBERS}.last`]) })
      .returning('last');
    return Number(last);
  }

  #matching(query: RunQuery): Knex.QueryBuilder {
    const { repositoryId, branch, status, event, sha, workflowPath } = query;
    const where = {
      repository_id: repositoryId,
      ...(branch !== undefined && { branch }),
      ...(event !== undefined && { event }),
      ...(sha !== undefined && { sha }),
      ...(workflowPath !== undefined && { workflow_path: workflowPath }),
      ...(status !== undefined && {
        [STATUSES.includes(status) ? 'status' : 'conclusion']: status,
      }),
    };
    return this.knex(TABLE).where(where);
  }
}
