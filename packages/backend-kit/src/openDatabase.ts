import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * Opens a plugin's database with the newest schema, unless it is told to leave
 * the schema as it is.
 *
 * @param migrations where they are; a module beside others in the database of
 *   one plugin has a `tableName` of its own
 */
export async function openDatabase(
  database: DatabaseService,
  migrations: { directory: string; tableName?: string },
): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest(migrations);
  }
  return knex;
}
