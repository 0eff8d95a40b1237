import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { ChangeFollower } from './ChangeFollower';

const second = 1_000;

describe('ChangeFollower', () => {
  let runs: [task: string, at: number][];
  let failure: Error | undefined;
  let began: number;
  const logger = mockServices.logger.mock();
  const scheduler = {
    async triggerTask(task: string) {
      runs.push([task, Math.round((Date.now() - began) / second)]);
      if (failure) {
        throw failure;
      }
    },
  };
  let follower: ChangeFollower;

  beforeEach(() => {
    jest.useFakeTimers();
    [runs, failure, began] = [[], undefined, Date.now()];
    follower = new ChangeFollower({ logger, scheduler, tasks: ['a', 'b'] });
  });
  afterEach(() => {
    follower.stop();
    jest.useRealTimers();
    jest.resetAllMocks();
  });

  const timesOf = (task: string) =>
    runs.filter(([name]) => name === task).map(([, at]) => at);

  it('collects after a change and some times more, and then rests', async () => {
    await jest.advanceTimersByTimeAsync(60 * second);
    expect(runs).toEqual([]);
    began = Date.now();
    follower.changed();
    await jest.advanceTimersByTimeAsync(120 * second);
    expect(timesOf('a')).toEqual([3, 10, 17, 24]);
    expect(timesOf('b')).toEqual(timesOf('a'));
    began = Date.now();
    follower.changed();
    await jest.advanceTimersByTimeAsync(4 * second);
    expect(timesOf('a').at(-1)).toBe(3);
  });

  it('does not collect more often when changes never end', async () => {
    for (let at = 0; at < 60; at++) {
      follower.changed();
      await jest.advanceTimersByTimeAsync(second);
    }
    expect(timesOf('a')).toEqual([3, 10, 17, 24, 31, 38, 45, 52, 59]);
  });

  it('goes on when one runs already, and says what else is wrong', async () => {
    failure = new ConflictError('it runs');
    follower.changed();
    await jest.advanceTimersByTimeAsync(5 * second);
    expect(logger.warn).not.toHaveBeenCalled();
    failure = new Error('there is no such task');
    await jest.advanceTimersByTimeAsync(6 * second);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('there is no such task'),
    );
    expect(timesOf('b')).toEqual([3, 10]);
  });
});
