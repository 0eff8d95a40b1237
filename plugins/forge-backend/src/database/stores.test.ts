import { startPostgres, until } from '@portico/test-utils';
import knexFactory, { Knex } from 'knex';
import path from 'node:path';
import { RepositoryStore } from './RepositoryStore';
import { SampleStore } from './SampleStore';
import { StoredToken, TokenStore } from './TokenStore';

const directory = path.resolve(__dirname, '../../migrations');

const databases = [
  {
    name: 'SQLite',
    async open() {
      const knex = knexFactory({
        client: 'better-sqlite3',
        connection: ':memory:',
        useNullAsDefault: true,
      });
      return { knex, stop: async () => undefined };
    },
  },
  {
    name: 'PostgreSQL',
    async open() {
      const postgres = await startPostgres();
      const connection = postgres.connectionString;
      const knex = knexFactory({ client: 'pg', connection });
      return { knex, stop: () => postgres.stop() };
    },
  },
];

function draft(owner: string, name: string, isPrivate = false) {
  return {
    storageId: `${owner}-${name}`.slice(0, 36),
    owner,
    name,
    description: `What ${name} is 100% for`,
    private: isPrivate,
    defaultBranch: 'main',
    empty: true,
    size: 0,
  };
}

describe.each(databases)('stores on $name', ({ open }) => {
  let knex: Knex;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ knex, stop } = await open());
    await knex.migrate.latest({ directory });
  });
  afterAll(async () => {
    await knex?.destroy();
    await stop?.();
  });

  it('keeps repositories', async () => {
    const store = new RepositoryStore(knex);
    const shop = await store.create(draft('team-a', 'Shop'));
    const cart = await store.create(draft('team-a', 'cart', true));
    const pay = await store.create(draft('Team-B', 'pay', true));
    expect(shop).toMatchObject({
      ...draft('team-a', 'Shop'),
      id: expect.any(Number),
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    await expect(store.create(draft('TEAM-A', 'SHOP'))).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(await store.find('Team-A', 'shop')).toEqual(shop);
    expect(await store.find('team-a', 'none')).toBeUndefined();
    const ids = [`${pay.id}`, '999', 'x', `${shop.id}`];
    expect(await store.findByIds(ids)).toEqual([
      pay,
      undefined,
      undefined,
      shop,
    ]);
    expect(await store.count()).toBe(3);

    const names = async (query: object) => {
      const found = await store.list({
        visible: 'all',
        offset: 0,
        limit: 10,
        ...query,
      });
      return [found.total, ...found.repositories.map(one => one.name)];
    };
    expect(await names({})).toEqual([3, 'cart', 'Shop', 'pay']);
    expect(await names({ offset: 1, limit: 1 })).toEqual([3, 'Shop']);
    expect(await names({ owner: 'TEAM-b' })).toEqual([1, 'pay']);
    expect(await names({ text: 'SHO' })).toEqual([1, 'Shop']);
    expect(await names({ text: '100%' })).toEqual([3, 'cart', 'Shop', 'pay']);
    expect(await names({ text: '_' })).toEqual([0]);
    expect(await names({ text: '\\' })).toEqual([0]);
    const isPublic = { private: false };
    const ofB = { owners: ['team-b'] };
    expect(await names({ visible: isPublic })).toEqual([1, 'Shop']);
    const either = { anyOf: [isPublic, ofB] as const };
    expect(await names({ visible: either })).toEqual([2, 'Shop', 'pay']);
    expect(await names({ visible: either, text: 'pay' })).toEqual([1, 'pay']);
    expect(await names({ visible: { not: either } })).toEqual([1, 'cart']);
    const neither = { allOf: [isPublic, ofB] };
    expect(await names({ visible: neither })).toEqual([0]);
    expect(await names({ visible: { owners: [] } })).toEqual([0]);

    const owners = (visible: object | 'all', offset = 0) =>
      store.listOwners({ visible: visible as 'all', offset, limit: 10 });
    expect(await owners('all')).toEqual({
      owners: ['team-a', 'Team-B'],
      total: 2,
    });
    expect(await owners('all', 1)).toEqual({ owners: ['Team-B'], total: 2 });
    expect(await owners(isPublic)).toEqual({ owners: ['team-a'], total: 1 });

    await store.update(cart.id, { private: false, size: 5_000_000_000 });
    const changed = await store.find('team-a', 'cart');
    expect(changed).toMatchObject({ private: false, size: 5_000_000_000 });
    expect(changed?.description).toBe(cart.description);
    await store.delete(cart.id);
    expect((await store.listStorageIds()).sort()).toEqual([
      'Team-B-pay',
      'team-a-Shop',
    ]);
  });

  it('keeps tokens', async () => {
    const store = new TokenStore(knex);
    const token = (id: string, more: Partial<StoredToken> = {}) => ({
      id,
      userRef: 'user:default/ann',
      name: 'laptop',
      scope: 'read' as const,
      hash: id.padEnd(64, '0'),
      createdAt: `2025-01-0${id}T00:00:00.000Z`,
      expiresAt: '2025-02-01T00:00:00.000Z',
      ...more,
    });
    const [first, second] = [token('1'), token('2', { scope: 'write' })];
    const bens = token('3', {
      userRef: 'user:default/ben',
      expiresAt: '2026-01-01T00:00:00.000Z',
    });
    for (const one of [first, second, bens]) {
      await store.create(one);
    }
    expect(await store.list('user:default/ann')).toEqual([second, first]);
    expect(await store.findByHash(bens.hash)).toEqual(bens);
    expect(await store.findByHash('none')).toBeUndefined();
    await store.setLastUsed('1', '2025-01-05T00:00:00.000Z');
    expect(await store.findByHash(first.hash)).toMatchObject({
      lastUsedAt: '2025-01-05T00:00:00.000Z',
    });
    expect(await store.delete('user:default/ben', '1')).toBe(false);
    expect(await store.delete('user:default/ann', '1')).toBe(true);
    await store.deleteExpired('2025-06-01T00:00:00.000Z');
    expect(await store.list('user:default/ann')).toEqual([]);
    expect(await store.list('user:default/ben')).toEqual([bens]);
  });

  it('keeps which samples were made, with their repositories', async () => {
    const [store, samples] = [new RepositoryStore(knex), new SampleStore(knex)];
    expect(await samples.listMade()).toEqual(new Set());
    const made = await samples.create('web', draft('team-c', 'web'));
    expect(await store.find('team-c', 'web')).toEqual(made);
    await samples.skip('app');
    // the name is taken, and then it is not noted as made either
    await expect(
      samples.create('web2', draft('team-c', 'web')),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    // it is noted as made, and then there is no repository either
    await expect(
      samples.create('app', draft('team-c', 'app')),
    ).rejects.toThrow();
    expect(await store.find('team-c', 'app')).toBeUndefined();
    expect(await samples.listMade()).toEqual(new Set(['web', 'app']));
  });

  it('lets one backend at a time make samples', async () => {
    const samples = new SampleStore(knex);
    const heard: string[] = [];
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    let start = () => {};
    const started = new Promise<void>(resolve => {
      start = resolve;
    });
    const first = samples.exclusively(async () => {
      start();
      await held;
      heard.push('first');
    });
    await started;
    const shared = knex.client.config.client === 'pg';
    if (shared) {
      const second = samples.exclusively(async () => {
        heard.push('second');
      });
      await until(async () => {
        const waiting = { locktype: 'advisory', granted: false };
        return knex('pg_locks').where(waiting).first();
      });
      heard.push('second waits');
      release();
      await second;
    }
    release();
    await first;
    expect(heard).toEqual(
      shared ? ['second waits', 'first', 'second'] : ['first'],
    );
    const failing = samples.exclusively(() => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await samples.exclusively(async () => undefined);
  });

  it('can take its tables back', async () => {
    await knex.migrate.rollback({ directory });
    expect(await knex.schema.hasTable('forge_repositories')).toBe(false);
    expect(await knex.schema.hasTable('forge_tokens')).toBe(false);
    expect(await knex.schema.hasTable('forge_samples')).toBe(false);
  });
});
