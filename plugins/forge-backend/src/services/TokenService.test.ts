import knexFactory, { Knex } from 'knex';
import path from 'node:path';
import { TokenStore } from '../database/TokenStore';
import { TokenService } from './TokenService';

const DAY_MS = 86_400_000;

describe('TokenService', () => {
  let knex: Knex;
  let now = Date.parse('2025-01-01T00:00:00Z');
  const userRef = 'user:default/ann';

  beforeAll(async () => {
    knex = knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    const directory = path.resolve(__dirname, '../../migrations');
    await knex.migrate.latest({ directory });
  });
  afterAll(() => knex.destroy());

  it('ends tokens in time, keeps no secret, and notes their use by the minute', async () => {
    const tokens = new TokenService(new TokenStore(knex), () => now);
    const made = await tokens.create({
      userRef,
      name: 'a',
      scope: 'read',
      days: 2,
    });
    expect(made.expiresAt).toBe('2025-01-03T00:00:00.000Z');
    const rows = JSON.stringify(await knex('forge_tokens'));
    expect(rows).not.toContain(made.secret.slice(4));

    now += 1_000;
    expect(await tokens.verify(made.secret)).toMatchObject({ userRef });
    const used = async () => (await tokens.list(userRef))[0].lastUsedAt;
    expect(await used()).toBe('2025-01-01T00:00:01.000Z');
    now += 59_000;
    await tokens.verify(made.secret);
    expect(await used()).toBe('2025-01-01T00:00:01.000Z');
    now += 1_000;
    await tokens.verify(made.secret);
    expect(await used()).toBe('2025-01-01T00:01:01.000Z');

    const other = `${made.secret.slice(0, -1)}${
      made.secret.endsWith('A') ? 'B' : 'A'
    }`;
    await expect(tokens.verify(other)).rejects.toThrow('is not valid');
    now += 2 * DAY_MS;
    const late = tokens.verify(made.secret);
    await expect(late).rejects.toMatchObject({ name: 'AuthenticationError' });
    await expect(late).rejects.toThrow('expired on 2025-01-03: make a new one');
    await tokens.forgetExpired();
    expect(await tokens.list(userRef)).toHaveLength(1);
    now += 31 * DAY_MS;
    await tokens.forgetExpired();
    expect(await tokens.list(userRef)).toEqual([]);
  });

  it('limits how many a person has', async () => {
    const tokens = new TokenService(new TokenStore(knex), () => now);
    const wanted = { userRef, name: 'a', scope: 'read' as const, days: 1 };
    for (let n = 0; n < 100; n++) {
      await tokens.create(wanted);
    }
    await expect(tokens.create(wanted)).rejects.toThrow('revoke one first');
  });
});
