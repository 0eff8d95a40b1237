import { removeTemporaryFolders } from '@portico/test-utils';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createStore } from '../__testUtils__/askers';
import { createLabels } from '../store/labels';
import type { MetricsStore } from '../store/MetricsStore';
import { Queries } from './Queries';

const STEPS = Float64Array.from({ length: 11_000 }, (_, at) => at * 1_000);
const NOW = STEPS[STEPS.length - 1];

/** As many numbers as 2 to the power of `depth`. */
const sumOf = (depth: number): string =>
  depth ? `(${sumOf(depth - 1)}+${sumOf(depth - 1)})` : '1';

const plus = (times: number) => '+1'.repeat(times);

describe('queries that take long', () => {
  let store: MetricsStore;

  beforeAll(async () => {
    store = await createStore([]);
    for (const time of [NOW - 15_000, NOW]) {
      await store.append(
        time,
        Array.from({ length: 300 }, (_, at) => ({
          labels: createLabels('a', { at: `${at}` }),
          value: at,
        })),
      );
    }
  });
  afterAll(removeTemporaryFolders);

  it.each([
    ['numbers added', `count(a${plus(80)})`],
    ['negations', `count(${'-('.repeat(40)}a${')'.repeat(40)})`],
    ['comparisons', `count(a${' >= 0'.repeat(80)})`],
  ])('let others have the thread: %s', async (_, query) => {
    const queries = new Queries({ store, timeoutMs: 120_000 });
    let turns = 0;
    let goesOn = true;
    const others = (async () => {
      while (goesOn) {
        await nextTurn();
        turns += 1;
      }
    })();
    const { lines } = await queries.evaluate(query, STEPS);
    goesOn = false;
    await others;
    expect(lines[0].values[STEPS.length - 1]).toBe(300);
    expect(turns).toBeGreaterThan(10);
  });

  it.each([
    ['too many parts', `vector(${sumOf(7)})`, /more than 200 parts/],
    ['too large a pattern', `a{at=~"${'.{0,900}'.repeat(3)}"}`, /too large/],
    [
      'too large a program',
      `a{at=~"${'(x{30}){30}'.repeat(9)}"}`,
      /is too large: repeat less/,
    ],
    [
      'too much in all',
      `count(a or a or a)`,
      /would load too many samples into memory/,
    ],
  ])('are refused: %s', async (_, query, message) => {
    const queries = new Queries({ store, timeoutMs: 10_000 });
    await expect(queries.evaluate(query, STEPS)).rejects.toThrow(message);
  });

  it('wait for others, and are sent away when too many wait', async () => {
    const queries = new Queries({ store, timeoutMs: 10_000 });
    const ask = () => queries.evaluate('count(a)', Float64Array.of(NOW));
    const all = await Promise.allSettled(Array.from({ length: 103 }, ask));
    expect(all.filter(it => it.status === 'fulfilled')).toHaveLength(102);
    expect(all[102]).toMatchObject({
      reason: expect.objectContaining({
        message:
          'Too many queries of metrics at the same time; try again in a moment',
      }),
    });
    await expect(ask()).resolves.toBeDefined();
  });
});
