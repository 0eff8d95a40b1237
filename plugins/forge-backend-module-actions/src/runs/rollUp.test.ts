import type { StoredRun } from '../database/StoredRun';
import { rollUp } from './rollUp';

const run = (sha: string, standing: string, id: number) =>
  ({
    id,
    sha,
    ...(['queued', 'in_progress'].includes(standing)
      ? { status: standing }
      : { status: 'completed', conclusion: standing }),
  } as StoredRun);

describe('rollUp', () => {
  it.each([
    ['failure', ['success', 'in_progress', 'failure', 'timed_out']],
    ['timed_out', ['cancelled', 'queued', 'timed_out']],
    ['in_progress', ['success', 'queued', 'in_progress', 'cancelled']],
    ['queued', ['success', 'queued', 'cancelled']],
    ['cancelled', ['success', 'cancelled', 'skipped']],
    ['success', ['skipped', 'success']],
    ['skipped', ['skipped']],
  ])('says %s of %j', (expected, standings) => {
    const runs = standings.map((one, index) => run('a', one, index));
    const others = runs.map(({ id }) => run('b', 'success', id + 100));
    const [decisive, other] = rollUp([...runs, ...others]);
    expect(decisive.id).toBe(standings.indexOf(expected));
    expect(other).toMatchObject({ sha: 'b', id: 100 });
  });

  it('says nothing of nothing', () => {
    expect(rollUp([])).toEqual([]);
  });
});
