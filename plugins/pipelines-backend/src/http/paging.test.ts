import { hasNextPage, readPages } from './paging';

const page = (
  number: number,
  [limit, count, total]: [number, number, number],
  link?: string,
) =>
  hasNextPage({
    ...{ page: number, limit, count, total },
    headers: new Headers(link ? { Link: link } : {}),
  });

describe('pages', () => {
  it('go on where the Link header says so, whatever the total is', () => {
    const next = '<https://x.example/r?page=2>; rel="next"';
    const last = '<https://x.example/r?page=5>; rel="last"';
    expect(page(1, [20, 20, 20], `${next}, ${last}`)).toBe(true);
    // no more than 1,000 are told of what is filtered
    expect(page(10, [100, 100, 4_000], '<https://x>; rel="first"')).toBe(false);
  });

  it('go on by the total where there is no such header', () => {
    expect(page(1, [20, 20, 45])).toBe(true);
    expect(page(3, [20, 5, 45])).toBe(false);
    expect(page(2, [20, 20, 40])).toBe(false);
    expect(page(1, [20, 0, 0])).toBe(false);
  });

  it('lose nothing at a host that gives fewer than were asked for', () => {
    const told = (cap: number, total: number, limit = 100) => {
      let [number, seen] = [0, 0];
      let more = true;
      while (more) {
        number++;
        const rest = Math.max(0, total - (number - 1) * cap);
        const count = Math.min(cap, rest);
        seen += count;
        more = page(number, [limit, count, total]);
      }
      return seen;
    };
    for (const total of [0, 1, 49, 50, 51, 99, 100, 101, 130, 400, 401]) {
      expect([total, told(50, total)]).toEqual([total, total]);
      expect([total, told(7, total, 50)]).toEqual([total, total]);
    }
  });

  it('are read one after another, up to a number', async () => {
    const read = async (number: number) => ({
      items: number < 4 ? [number] : [],
      hasNext: true,
    });
    expect(await readPages(9, read)).toEqual([1, 2, 3]);
    expect(await readPages(2, read)).toEqual([1, 2]);
    const only = async () => ({ items: [1], hasNext: false });
    expect(await readPages(9, only)).toEqual([1]);
  });
});
