import { coalesce } from './coalesce';

describe('coalesce', () => {
  it('runs at once, and once more for all that came in between', async () => {
    const ends: (() => void)[] = [];
    const job = jest.fn(() => new Promise<void>(end => ends.push(end)));
    const call = coalesce(job);
    const first = call();
    const others = [call(), call(), call()];
    expect(job).toHaveBeenCalledTimes(1);
    ends[0]();
    await first;
    const late = call();
    await new Promise(resolve => setImmediate(resolve));
    expect(job).toHaveBeenCalledTimes(2);
    ends[1]();
    await Promise.all([...others, late]);
    const last = call();
    expect(job).toHaveBeenCalledTimes(3);
    ends[2]();
    await last;
  });

  it('goes on after a failure', async () => {
    const job = jest.fn().mockRejectedValueOnce(new Error('no'));
    const call = coalesce(job.mockResolvedValue(undefined));
    const [failed, next] = [call(), call()];
    await expect(failed).rejects.toThrow('no');
    await expect(next).resolves.toBeUndefined();
    expect(job).toHaveBeenCalledTimes(2);
  });
});
