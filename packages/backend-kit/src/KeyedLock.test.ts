import { setTimeout as wait } from 'node:timers/promises';
import { KeyedLock } from './KeyedLock';

describe('KeyedLock', () => {
  it('lets one at a time work with the same thing, also after a failure', async () => {
    const lock = new KeyedLock();
    const heard: string[] = [];
    const work = (name: string) => async () => {
      heard.push(`${name} begins`);
      await wait(5);
      heard.push(`${name} ends`);
    };
    const failing = lock.run('a', async () => {
      await work('first')();
      throw new Error('no luck');
    });
    const others = [
      lock.run('a', work('second')),
      lock.run('b', work('other')),
    ];
    await expect(failing).rejects.toThrow('no luck');
    await Promise.all(others);
    expect(heard.filter(line => !line.startsWith('other'))).toEqual([
      'first begins',
      'first ends',
      'second begins',
      'second ends',
    ]);
    expect(heard.indexOf('other begins')).toBeLessThan(
      heard.indexOf('first ends'),
    );
    expect(await lock.run('a', async () => 'answer')).toBe('answer');
  });
});
