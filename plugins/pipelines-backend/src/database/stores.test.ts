import { startPostgres } from '@portico/test-utils';
import knexFactory, { Knex } from 'knex';
import path from 'node:path';
import { BranchState, BranchStateStore } from './BranchStateStore';
import { WatchedEntityStore } from './WatchedEntityStore';

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

function state(
  runNumber: number,
  conclusion: BranchState['conclusion'],
  more: Partial<BranchState> = {},
): BranchState {
  return {
    entityRef: 'component:default/shop',
    workflow: 'CI',
    conclusion,
    runId: `${runNumber}`,
    runNumber,
    detail: `main · Change ${runNumber}`,
    ...more,
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

  it('keeps each change of a branch until it was told', async () => {
    const store = new BranchStateStore(knex);
    const quietly = { isNews: false };
    const loudly = { isNews: true };
    const pending = async () =>
      (await store.listPending()).map(one => [one.workflow, one.runId]);

    await store.note(state(1, 'failure'), quietly);
    await store.note(state(1, 'failure', { workflow: 'Old' }), loudly);
    await store.note(state(1, 'success', { workflow: 'Good' }), loudly);
    expect(await pending()).toEqual([['Old', '1']]);
    await store.setTold(state(1, 'failure', { workflow: 'Old' }));
    expect(await pending()).toEqual([]);

    // heals once, however often it is seen
    await store.note(state(2, 'success'), quietly);
    await store.note(state(2, 'success'), loudly);
    expect(await store.listPending()).toEqual([state(2, 'success')]);
    await store.note(state(3, 'success'), loudly);
    expect(await store.listPending()).toEqual([state(3, 'success')]);
    await store.setTold(state(2, 'success'));
    expect(await pending()).toEqual([['CI', '3']]);
    await store.setTold(state(3, 'success'));
    await store.note(state(3, 'success'), loudly);
    expect(await pending()).toEqual([]);

    // a run that is older than what is known is no news
    await store.note(state(2, 'failure'), loudly);
    expect(await pending()).toEqual([]);
    // a run that was repeated is
    await store.note(state(3, 'failure'), loudly);
    expect(await store.listPending()).toEqual([state(3, 'failure')]);
    await store.setTold(state(3, 'failure'));

    // numbers that begin anew
    await knex('pipelines_branch_states').update({
      seen_at: '2020-01-01T00:00:00.000Z',
    });
    await store.note(state(1, 'success'), quietly);
    expect(await pending()).toEqual([['CI', '1']]);

    await store.forget('component:default/shop');
    expect(await pending()).toEqual([]);
    await store.note(state(9, 'success'), loudly);
    expect(await pending()).toEqual([]);
  });

  it('notes a change once when two see it at once', async () => {
    const store = new BranchStateStore(knex);
    const entityRef = 'component:default/twice';
    const both = (number: number, conclusion: BranchState['conclusion']) =>
      Promise.all(
        [1, 2, 3, 4].map(() =>
          store.note(state(number, conclusion, { entityRef }), {
            isNews: true,
          }),
        ),
      );
    await both(1, 'success');
    await both(2, 'failure');
    expect(await store.listPending()).toEqual([
      state(2, 'failure', { entityRef }),
    ]);
    await store.forget(entityRef);
  });

  it('takes long names and large numbers', async () => {
    const store = new BranchStateStore(knex);
    const large = state(5_000_000_000, 'failure', {
      workflow: 'w'.repeat(300),
      detail: '✓'.repeat(5_000),
    });
    await store.note(large, { isNews: true });
    const [kept] = await store.listPending();
    expect(kept).toEqual({ ...large, workflow: 'w'.repeat(255) });
    await store.setTold(kept);
    expect(await store.listPending()).toEqual([]);
  });

  it('keeps whose runs were looked at', async () => {
    const store = new WatchedEntityStore(knex);
    const day = (number: number) => `2026-01-0${number}T00:00:00.000Z`;
    await store.setSeen('component:default/a', day(1));
    await store.setSeen('component:default/b', day(2));
    await store.setSeen('component:default/c', day(3));
    await store.setSeen('component:default/a', day(4));
    const since = (number: number, limit = 10) =>
      store.listSeenSince(day(number), limit);
    expect(await since(3)).toEqual([
      'component:default/a',
      'component:default/c',
    ]);
    expect(await since(1, 1)).toEqual(['component:default/a']);
    await store.forget('component:default/a');
    await store.forgetSeenBefore(day(3));
    expect(await since(1)).toEqual(['component:default/c']);
  });

  it('can take its tables back', async () => {
    await knex.migrate.rollback({ directory });
    expect(await knex.schema.hasTable('pipelines_branch_states')).toBe(false);
    expect(await knex.schema.hasTable('pipelines_watched_entities')).toBe(
      false,
    );
  });
});
