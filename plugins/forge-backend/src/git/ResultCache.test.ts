import { ResultCache } from './ResultCache';

describe('ResultCache', () => {
  it('keeps what is small and used, and no failures', async () => {
    const cache = new ResultCache<Buffer>(value => value.length);
    const made: string[] = [];
    const get = (key: string, bytes = 1) =>
      cache.get(key, async () => {
        made.push(key);
        return Buffer.alloc(bytes);
      });
    const [one, same] = await Promise.all([get('a'), get('a')]);
    expect(same).toBe(one);
    expect(await get('a')).toBe(one);
    expect(made.splice(0)).toEqual(['a']);

    const failing = () => Promise.reject(new Error('no'));
    await expect(cache.get('b', failing)).rejects.toThrow('no');
    await get('b');
    await get('large', 600_000);
    await get('large', 600_000);
    expect(made.splice(0)).toEqual(['b', 'large', 'large']);

    for (let index = 0; index < 70; index++) {
      await get(`many-${index}`, 500_000);
      await get('a');
    }
    expect(made.splice(0)).toHaveLength(70);
    await get('many-69');
    await get('many-0');
    expect(made).toEqual(['many-0']);
  });
});
