import {
  component,
  openMemory,
  startPortal,
} from './__testUtils__/startPortal';
import { startHosts } from './__testUtils__/startHosts';
import { runIdOf } from './__testUtils__/actionsApi';
import type { WorldRun } from './__testUtils__/World';

const SOURCE = 'backstage.io/source-location';

describe('news of pipelines', () => {
  let hosts: Awaited<ReturnType<typeof startHosts>>;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  const knex = openMemory();

  const start = async () => {
    const source = { [SOURCE]: hosts.source };
    const entities = [
      component('shop', source),
      { ...component('shop-api', source), kind: 'API' },
      { ...component('orphan', source), relations: [] },
      component('other', {
        [SOURCE]: hosts.source.replace('octo-repo', 'octo-repo-2'),
      }),
    ];
    portal = await startPortal({
      forgeUrl: hosts.url,
      config: hosts.config,
      entities,
      knex,
    });
  };

  beforeAll(async () => {
    hosts = await startHosts();
    await start();
  });
  afterAll(async () => {
    await portal?.stop();
    await hosts?.stop();
    await knex.destroy();
  });

  const event = (runId: string, more = {}) => ({
    repository: { host: hosts.host, owner: 'Octo-Org', name: 'octo-repo' },
    runId,
    ...more,
  });

  /** Ends a run of the default branch, and says so as the forge does. */
  async function end(number: number, outcome: WorldRun['outcome']) {
    const { runs } = hosts.state.world;
    const known = hosts.state.world.find(number);
    if (known) {
      known.outcome = outcome;
    } else {
      runs.unshift({
        ...runs[0],
        number,
        outcome,
        message: `Change ${number}`,
      });
    }
    const more = { branch: 'main', conclusion: 'whatever', url: 'http://x' };
    await portal.publish(
      'pipelines.run.completed',
      event(runIdOf(number), more),
    );
  }
  const titles = () =>
    portal.heard.notifications.splice(0).map(sent => sent.payload.title);

  it('tells owners once that the default branch broke, and once that it healed', async () => {
    hosts.state.world.runs.splice(0, 2); // 43 is the newest, and good
    await end(43, 'good');
    expect(titles()).toEqual([]);

    await end(44, 'failed');
    expect(portal.heard.notifications).toEqual([
      {
        recipients: { type: 'entity', entityRef: ['group:default/shop'] },
        payload: {
          title: 'The pipeline of shop is broken',
          description: expect.stringMatching(
            /^CI #44 · main · [0-9a-f]{7} Change 44 · Octo Cat$/,
          ),
          link: `/catalog/default/component/shop/pipelines/${runIdOf(44)}`,
          severity: 'high',
          topic: 'pipelines',
          scope: expect.stringMatching(/^pipelines:[0-9a-f]{64}$/),
        },
      },
    ]);
    titles();

    await end(44, 'failed');
    await end(45, 'failed');
    expect(titles()).toEqual([]);
    await end(46, 'good');
    await end(46, 'good');
    expect(titles()).toEqual(['The pipeline of shop works again']);
  });

  it('keeps that over a restart, and tells later what could not be told', async () => {
    await portal.stop();
    await start();
    await end(46, 'good');
    expect(titles()).toEqual([]);

    portal.heard.notificationsFail = true;
    await end(47, 'failed');
    expect(titles()).toEqual([]);
    await portal.stop();
    await start();
    await end(47, 'failed');
    expect(titles()).toEqual(['The pipeline of shop is broken']);
    await end(47, 'failed');
    expect(titles()).toEqual([]);
  });

  it('says on the channel of each entity of the repository that runs changed', async () => {
    portal.heard.signals.length = 0;
    for (let i = 0; i < 20; i++) {
      await portal.publish('pipelines.run.changed', event(`${i}`));
    }
    const channels = () => portal.heard.signals.map(({ channel }) => channel);
    const deadline = Date.now() + 10_000;
    const isTold = () =>
      portal.heard.signals.filter(
        ({ message }) => (message as { runId: string }).runId === '19',
      ).length === 3;
    while (!isTold() && Date.now() < deadline) {
      await new Promise(resolve => {
        setTimeout(resolve, 20);
      });
    }
    expect(new Set(channels())).toEqual(
      new Set([
        'pipelines:component:default/shop',
        'pipelines:api:default/shop-api',
        'pipelines:component:default/orphan',
      ]),
    );
    expect(portal.heard.signals[0].message).toEqual({
      type: 'changed',
      runId: expect.any(String),
    });
    expect(isTold()).toBe(true);
    expect(channels().length).toBeLessThan(20);
    expect(titles()).toEqual([]);
  });

  it('is unharmed by events that are none, and by a host that is down', async () => {
    await portal.publish('pipelines.run.completed', { repository: 'x' });
    await portal.publish('pipelines.run.completed', undefined);
    hosts.setFault(() => ({ status: 500, body: 'down' }));
    await end(48, 'good');
    expect(titles()).toEqual([]);
    hosts.setFault(undefined);
    await end(48, 'good');
    expect(titles()).toEqual(['The pipeline of shop works again']);
  });

  it('looks by itself at what somebody looked at', async () => {
    const look = (name: string) =>
      portal.call(`/runs?entity=component:default/${name}`);
    const run = hosts.state.world.runs[0];
    await portal.poll();
    run.outcome = 'failed';
    await portal.poll();
    expect(titles()).toEqual([]);
    expect((await look('shop')).status).toBe(200);
    await portal.poll();
    await portal.poll();
    expect(titles()).toEqual(['The pipeline of shop is broken']);
    run.outcome = 'good';
    await portal.poll();
    await portal.poll();
    expect(titles()).toEqual(['The pipeline of shop works again']);
  });

  it('takes how it is when it first looks for how it has been', async () => {
    await knex('pipelines_branch_states').delete();
    hosts.state.world.runs[0].outcome = 'failed';
    await portal.poll();
    expect(await knex('pipelines_branch_states')).toHaveLength(1);
    expect(titles()).toEqual([]);
    await knex('pipelines_watched_entities').insert({
      entity_ref: 'component:default/removed',
      seen_at: new Date().toISOString(),
    });
    await portal.poll();
    const watched = await knex('pipelines_watched_entities');
    expect(watched.map(one => one.entity_ref)).toEqual([
      'component:default/shop',
    ]);
  });
});
