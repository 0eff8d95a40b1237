import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { openDatabase } from '@portico/backend-kit';
import { Knex } from 'knex';
import { RunnerStore } from './RunnerStore';
import { ServiceStore } from './ServiceStore';

/** The forge has migrations of its own in the same database. */
export const MIGRATIONS_TABLE = 'forge_runtime_migrations';

/** All that is kept of services. */
export class Database {
  readonly runner: RunnerStore;
  readonly services: ServiceStore;

  constructor(knex: Knex) {
    this.runner = new RunnerStore(knex);
    this.services = new ServiceStore(knex);
  }

  /** Opens the plugin's database with the newest schema. */
  static async open(database: DatabaseService): Promise<Database> {
    const knex = await openDatabase(database, {
      directory: resolvePackagePath(
        '@portico/plugin-forge-backend-module-runtime',
        'migrations',
      ),
      tableName: MIGRATIONS_TABLE,
    });
    return new Database(knex);
  }
}
