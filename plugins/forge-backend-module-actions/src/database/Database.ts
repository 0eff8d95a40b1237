import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { openDatabase } from '@portico/backend-kit';
import { Knex } from 'knex';
import { ArtifactStore } from './ArtifactStore';
import { JobStore } from './JobStore';
import { RunStore } from './RunStore';
import { StepStore } from './StepStore';

/** The forge has migrations of its own in the same database. */
export const MIGRATIONS_TABLE = 'forge_actions_migrations';

/** All that is kept of runs in the database. */
export class Stores {
  readonly artifacts: ArtifactStore;
  readonly jobs: JobStore;
  readonly runs: RunStore;
  readonly steps: StepStore;

  constructor(knex: Knex) {
    this.artifacts = new ArtifactStore(knex);
    this.jobs = new JobStore(knex);
    this.runs = new RunStore(knex);
    this.steps = new StepStore(knex);
  }
}

/** The stores, each call on its own, or many as one. */
export class Database extends Stores {
  constructor(private readonly knex: Knex) {
    super(knex);
  }

  /** Opens the plugin's database with the newest schema. */
  static async open(database: DatabaseService): Promise<Database> {
    const knex = await openDatabase(database, {
      directory: resolvePackagePath(
        '@portico/plugin-forge-backend-module-actions',
        'migrations',
      ),
      tableName: MIGRATIONS_TABLE,
    });
    return new Database(knex);
  }

  /** All of it is written, or nothing. */
  transaction<T>(work: (stores: Stores) => Promise<T>): Promise<T> {
    return this.knex.transaction(transaction => work(new Stores(transaction)));
  }

  /** Milliseconds since 1970, the same for all backends on one database. */
  async now(): Promise<number> {
    if (this.knex.client.config.client !== 'pg') {
      return Date.now();
    }
    const { rows } = await this.knex.raw(
      'SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now',
    );
    return Math.round(Number(rows[0].now));
  }
}
