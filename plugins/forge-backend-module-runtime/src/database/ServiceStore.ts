import { Knex } from 'knex';
import type { ServiceReport, StoredService } from './StoredService';

const TABLE = 'forge_services';

type Row = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const orNull = <T>(value: T | undefined) => value ?? null;
const orNothing = <T>(value: T | null) => value ?? undefined;

function reportColumns(report: ServiceReport) {
  const { state, since, restarts, lastExit, message } = report;
  return {
    state: orNull(state),
    since: orNull(since),
    restarts,
    last_exit: lastExit ? JSON.stringify(lastExit) : null,
    message: orNull(message),
  };
}

function toRow(service: StoredService) {
  const { repositoryId, name, deployment, stopped } = service;
  return {
    ...reportColumns(service),
    ...{ repository_id: repositoryId, name, deployment, stopped },
    commit: orNull(service.commit),
    command: orNull(service.command),
    candidate: orNull(service.candidate),
    wanted_since: orNull(service.wantedSince),
  };
}

function fromRow(row: Row): StoredService {
  return {
    repositoryId: row.repository_id,
    name: row.name,
    commit: orNothing(row.commit),
    command: orNothing(row.command),
    candidate: orNothing(row.candidate),
    deployment: row.deployment,
    stopped: Boolean(row.stopped),
    wantedSince: orNothing(row.wanted_since),
    state: orNothing(row.state),
    since: orNothing(row.since),
    restarts: row.restarts,
    lastExit: row.last_exit === null ? undefined : JSON.parse(row.last_exit),
    message: orNothing(row.message),
  };
}

/** The services of repositories. */
export class ServiceStore {
  constructor(private readonly knex: Knex) {}

  /** All of them, those first who wanted to run first. */
  async list(): Promise<StoredService[]> {
    const rows = await this.knex(TABLE).orderBy([
      'wanted_since',
      'repository_id',
    ]);
    return rows.map(fromRow);
  }

  async find(repositoryId: number): Promise<StoredService | undefined> {
    const row = await this.knex(TABLE)
      .where({ repository_id: repositoryId })
      .first();
    return row && fromRow(row);
  }

  /** Changes the service of a repository, or makes it; nobody else does meanwhile. */
  async change(
    repositoryId: number,
    change: (service: StoredService | undefined) => StoredService | undefined,
  ): Promise<void> {
    await this.knex.transaction(async transaction => {
      const where = { repository_id: repositoryId };
      const row = await transaction(TABLE).where(where).forUpdate().first();
      const changed = change(row && fromRow(row));
      if (changed && row) {
        await transaction(TABLE).where(where).update(toRow(changed));
      } else if (changed) {
        await transaction(TABLE)
          .insert(toRow(changed))
          .onConflict('repository_id')
          .merge();
      }
    });
  }

  /** Notes what a runner says; of a process that is to be no more it counts for nothing. */
  async report(
    { id, deployment }: { id: number; deployment: number },
    report: ServiceReport,
  ): Promise<void> {
    await this.knex(TABLE)
      .where({ repository_id: id, deployment })
      .update(reportColumns(report));
  }

  async delete(repositoryId: number): Promise<void> {
    await this.knex(TABLE).where({ repository_id: repositoryId }).delete();
  }
}
