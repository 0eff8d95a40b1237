import { Config } from '@backstage/config';
import { isError } from '@backstage/errors';
import createClient, { Knex } from 'knex';
import { StartError } from '../startup/StartError';

const KEY = 'backend.database.connection';

const ADVICE: Record<string, string> = {
  '28P01': `wrong user or password: correct ${KEY}`,
  '28000': `this user may not connect: correct ${KEY}`,
  '3D000': `no such database: create it, or correct ${KEY}.database`,
};

function describe(error: unknown): string {
  const code = isError(error) ? String(error.code) : '';
  const reason = isError(error) ? error.message || code : String(error);
  return `${reason} – ${
    ADVICE[code] ?? `start that server, or correct ${KEY}`
  }`;
}

/**
 * Connects once to the configured PostgreSQL: without it every plugin would
 * try for a minute, and tell of each try.
 *
 * @throws StartError saying which server, why, and what to do.
 */
export async function checkPostgres(config: Config): Promise<void> {
  const database = config.getOptionalConfig('backend.database');
  // a typed connection is made by a cloud's connector, not by address
  if (
    database?.getOptionalString('client') !== 'pg' ||
    config.has(`${KEY}.type`)
  ) {
    return;
  }
  const connection = database.get<Knex.PgConnectionConfig | string>(
    'connection',
  );
  const knex = createClient({ client: 'pg', connection });
  try {
    const raw = await knex.client.acquireRawConnection();
    await knex.client.destroyRawConnection(raw);
  } catch (error) {
    const { host, port } = knex.client.connectionSettings;
    throw new StartError([
      `PostgreSQL at ${host}:${port ?? 5432} cannot be used: ${describe(
        error,
      )}`,
    ]);
  } finally {
    await knex.destroy();
  }
}
