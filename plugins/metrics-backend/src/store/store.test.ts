import { mockServices } from '@backstage/backend-test-utils';
import {
  removeTemporaryFolders,
  startScript,
  temporaryFolder,
  until,
} from '@portico/test-utils';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createStore, limits } from '../__testUtils__/askers';
import { createHistory, Tick, TICK_MS } from '../__testUtils__/history';
import { Turn } from '../evaluation/Turn';
import { Matcher } from '../promql';
import { createLabels } from './labels';
import { MetricsStore } from './MetricsStore';

const all = [new Matcher('__name__', '=~', '.+')];
const named = (name: string) => [new Matcher('__name__', '=', name)];
const always = { from: 0, to: Infinity };

afterAll(removeTemporaryFolders);

/** Everything in a store: each value by series and time. */
async function contentOf(store: MetricsStore): Promise<Map<string, number>> {
  const { times, series } = await store.read(all, always, new Turn(10_000));
  return new Map(
    [...series].flatMap(({ labels, values, present }) =>
      Array.from(values).flatMap((value, at) =>
        present[at] ? [[`${JSON.stringify(labels)} ${times[at]}`, value]] : [],
      ),
    ) as [string, number][],
  );
}

function contentOfHistory(history: Tick[]): Map<string, number> {
  return new Map(
    history.flatMap(({ time, samples }) =>
      samples.map(({ name, labels, value }): [string, number] => [
        `${JSON.stringify(createLabels(name, labels))} ${time}`,
        value,
      ]),
    ),
  );
}

const recent = () => createHistory(Date.now()).slice(-250);

function openStore(directory: string, more = {}) {
  const logger = mockServices.logger.mock();
  const options = { ...limits, ...more };
  return { store: new MetricsStore({ directory, logger, ...options }), logger };
}

const append = (
  store: MetricsStore,
  time: number,
  values: Record<string, number>,
) =>
  store.append(
    time,
    Object.entries(values).map(([name, value]) => ({
      labels: createLabels(name, {}),
      value,
    })),
  );

describe('MetricsStore', () => {
  it('keeps what it was given, also over a restart', async () => {
    const history = recent();
    const directory = await temporaryFolder();
    const expected = contentOfHistory(history);
    const store = await createStore(history, directory);
    expect(await contentOf(store)).toEqual(expected);
    expect(expected.size).toBeGreaterThan(8_000);
    // a file for each half hour
    expect(await fs.readdir(directory)).toHaveLength(3);

    // goes on in the last file, however often it begins anew
    const { time, samples } = history[history.length - 1];
    const later = Array.from({ length: 5 }, (_, at) => ({
      time: time + (at + 1) * TICK_MS,
      samples: at === 2 ? [{ name: 'fresh', labels: {}, value: 1 }] : samples,
    }));
    for (const [at, tick] of later.entries()) {
      const again = await createStore([tick], directory);
      const known = contentOfHistory([...history, ...later.slice(0, at + 1)]);
      expect(await contentOf(again)).toEqual(known);
    }
    expect(await fs.readdir(directory)).toHaveLength(3);
  });

  it('goes on behind what is torn', async () => {
    const history = recent().slice(-4);
    const directory = await temporaryFolder();
    await createStore(history.slice(0, 3), directory);
    const [name] = await fs.readdir(directory);
    const file = path.join(directory, name);
    await fs.truncate(file, (await fs.stat(file)).size - 20);
    await createStore(history.slice(3), directory);
    expect(await contentOf(await createStore([], directory))).toEqual(
      contentOfHistory([history[0], history[1], history[3]]),
    );
    expect(await fs.readdir(directory)).toEqual([name]);
  });

  it('reads a file that ends anywhere up to there', async () => {
    const history = recent().slice(-3);
    const directory = await temporaryFolder();
    await createStore(history, directory);
    const [name] = await fs.readdir(directory);
    const whole = await fs.readFile(path.join(directory, name));
    const sizes = new Set<number>();
    for (let end = 0; end <= whole.length; end += 97) {
      const copy = await temporaryFolder();
      await fs.writeFile(path.join(copy, name), whole.subarray(0, end));
      const content = await contentOf(await createStore([], copy));
      const ticks = history.filter(
        (_, at) => content.size > at * history[0].samples.length,
      );
      expect(content).toEqual(contentOfHistory(ticks));
      sizes.add(ticks.length);
    }
    expect([...sizes]).toEqual([0, 1, 2]);
    // what somebody else has changed is not taken, nor what comes behind it
    const damaged = Buffer.from(whole);
    damaged[whole.indexOf('\n') + 100] += 1;
    await fs.writeFile(path.join(directory, name), damaged);
    expect(await contentOf(await createStore([], directory))).toEqual(
      contentOfHistory(history.slice(0, 1)),
    );
  });

  it('loses nothing that was written when the process is killed', async () => {
    const directory = await temporaryFolder();
    const { child, exited } = await startScript<{ ready: boolean }>(
      require.resolve('../__testUtils__/writerProcess'),
      directory,
    );
    await until(async () => (await fs.readdir(directory)).length > 1);
    child.kill('SIGKILL');
    await exited;
    const { store } = openStore(directory);
    await store.open();
    const { times, series } = await store.read(
      named('count'),
      always,
      new Turn(10_000),
    );
    expect(times.length).toBeGreaterThan(120);
    expect(Array.from([...series][0].values)).toEqual(
      Array.from(times, (_, at) => at),
    );
  });

  it('forgets what is old, and series that are gone', async () => {
    const directory = await temporaryFolder();
    const { store } = openStore(directory, { retentionMs: 3_600_000 });
    await store.open();
    const begin = Date.now() - 7_200_000;
    for (let tick = 0; tick < 480; tick += 1) {
      const time = begin + tick * TICK_MS;
      await append(store, time, { kept: tick, [`s${(tick / 120) | 0}`]: 1 });
    }
    const { times } = await store.read(all, always, new Turn(10_000));
    expect(times.length).toBe(360);
    expect(store.seriesCount).toBe(4);
    expect(await fs.readdir(directory)).toHaveLength(3);

    // a day later, nothing of it counts
    jest.useFakeTimers({
      now: Date.now() + 86_400_000,
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout'],
    });
    const { store: later } = openStore(directory);
    await later.open();
    jest.useRealTimers();
    expect(later.seriesCount).toBe(0);
    expect(await fs.readdir(directory)).toEqual([]);
  });

  it('knows where a series has a gap', async () => {
    const { store } = openStore(await temporaryFolder());
    await store.open();
    const begin = Date.now() - 100_000;
    const rows = [{ a: 1, b: 1 }, { a: 1 }, { a: 2, b: 1 }, { b: 3 }, { a: 2 }];
    for (const [at, row] of rows.entries()) {
      await append(store, begin + at, row as Record<string, number>);
    }
    const presence = async (name: string) =>
      Array.from(
        [...(await store.read(named(name), always, new Turn(10_000))).series][0]
          .present,
      );
    expect(await presence('a')).toEqual([1, 1, 1, 0, 1]);
    expect(await presence('b')).toEqual([1, 0, 1, 1, 0]);
    const { times } = await store.read(
      all,
      { from: begin, to: begin + 3 },
      new Turn(10_000),
    );
    expect(Array.from(times)).toEqual([begin + 1, begin + 2, begin + 3]);
  });

  it('goes on when the clock is set back', async () => {
    const directory = await temporaryFolder();
    const { store } = openStore(directory);
    await store.open();
    const now = Date.now();
    await append(store, now - 1_000, { a: 1 });
    await append(store, now + 60_000, { a: 2 });
    await append(store, now, { a: 3 });
    const { times, series } = await store.read(
      named('a'),
      always,
      new Turn(10_000),
    );
    expect(Array.from(times)).toEqual([now]);
    expect(Array.from([...series][0].values)).toEqual([3]);
    expect(await fs.readdir(directory)).toHaveLength(1);
  });

  it('takes as many series as it may, and as many samples', async () => {
    const { store } = openStore(await temporaryFolder(), {
      maxSeries: 2,
      maxSamples: 5,
    });
    await store.open();
    const now = Date.now();
    expect(await append(store, now, { a: 1, b: 1, c: 1, d: 1 })).toBe(2);
    expect(await append(store, now + 1, { b: 2, a: 2 })).toBe(0);
    expect(store.seriesCount).toBe(2);

    await expect(
      store.read(all, { from: now - 1, to: now + 1 }, new Turn(10_000)),
    ).resolves.toBeDefined();
    await append(store, now + 2, { a: 1, b: 1 });
    await expect(store.read(all, always, new Turn(10_000))).rejects.toThrow(
      'would load too many samples into memory in query execution: 2 series of 3 samples each',
    );
  });

  it('goes on in memory when the disk does not take it, and says so once', async () => {
    const directory = await temporaryFolder();
    const { store, logger } = openStore(directory);
    await store.open();
    await fs.rm(directory, { recursive: true });
    const now = Date.now();
    await append(store, now, { a: 1 });
    await append(store, now + 1, { a: 2 });
    expect((await store.read(all, always, new Turn(10_000))).times.length).toBe(
      2,
    );
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('kept in memory only'),
    );
  });
});
