import { Knex } from 'knex';

const TABLE = 'pipelines_branch_states';
const LONGEST_NAME = 255;
// A run with a lower number than the one before is old news, unless the one
// before is so old itself that numbers seem to have begun anew.
const OLD_NEWS_MS = 3_600_000;

/** How one workflow ended on the default branch of an entity. */
export interface BranchState {
  entityRef: string;
  workflow: string;
  conclusion: 'success' | 'failure';
  runId: string;
  runNumber: number;
  /** One line for the notification. */
  detail: string;
}

interface BranchStateRow {
  entity_ref: string;
  workflow: string;
  conclusion: 'success' | 'failure';
  run_id: string;
  /** PostgreSQL gives text. */
  run_number: number | string;
  detail: string;
  /** SQLite has numbers for it. */
  pending: boolean | number;
  seen_at: string;
}

function toRow(state: BranchState) {
  return {
    entity_ref: state.entityRef,
    workflow: state.workflow.slice(0, LONGEST_NAME),
    conclusion: state.conclusion,
    run_id: state.runId,
    run_number: state.runNumber,
    detail: state.detail,
    seen_at: new Date().toISOString(),
  };
}

function fromRow(row: BranchStateRow): BranchState {
  return {
    entityRef: row.entity_ref,
    workflow: row.workflow,
    conclusion: row.conclusion,
    runId: row.run_id,
    runNumber: Number(row.run_number),
    detail: row.detail,
  };
}

/** Keeps how default branches are, and which changes are still to be told. */
export class BranchStateStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Notes how a workflow ended. A change is kept as pending until it was told.
   *
   * @param isNews - whether a failure that is the first that is known of the
   *   workflow is a change, rather than how it has been all along
   */
  async note(state: BranchState, { isNews }: { isNews: boolean }) {
    const row = toRow(state);
    const { entity_ref, workflow, ...values } = row;
    const oldNews = new Date(Date.now() - OLD_NEWS_MS).toISOString();
    const updated = await this.knex<BranchStateRow>(TABLE)
      .where({ entity_ref, workflow })
      .andWhere(either =>
        either
          .where('run_number', '<=', state.runNumber)
          .orWhere('seen_at', '<', oldNews),
      )
      .update({
        ...values,
        pending: this.knex.raw(
          'case when conclusion <> ? then ? else pending end',
          [state.conclusion, true],
        ),
      });
    if (updated === 0) {
      const pending = isNews && state.conclusion === 'failure';
      await this.knex<BranchStateRow>(TABLE)
        .insert({ ...row, pending })
        .onConflict(['entity_ref', 'workflow'])
        .ignore();
    }
  }

  async listPending(): Promise<BranchState[]> {
    const rows = await this.knex<BranchStateRow>(TABLE)
      .where({ pending: true })
      .orderBy(['entity_ref', 'workflow']);
    return rows.map(fromRow);
  }

  /** Notes that the owners were told, unless it has changed since. */
  async setTold({ entityRef, workflow, runId, conclusion }: BranchState) {
    await this.knex<BranchStateRow>(TABLE)
      .where({ entity_ref: entityRef, workflow, run_id: runId, conclusion })
      .update({ pending: false });
  }

  async forget(entityRef: string): Promise<void> {
    await this.knex<BranchStateRow>(TABLE)
      .where({ entity_ref: entityRef })
      .delete();
  }
}
