import { ancestorsOf, repositoryPaths } from './paths';

describe('paths', () => {
  it('writes addresses in which names cannot act as syntax', () => {
    const paths = repositoryPaths('/forge/checkout/basket');
    expect(paths.home).toBe('/forge/checkout/basket');
    expect(paths.tree('main')).toBe('/forge/checkout/basket/tree/main');
    expect(paths.blob('feat/a', 'docs/a b#?.md')).toBe(
      '/forge/checkout/basket/blob/feat%2Fa/docs/a%20b%23%3F.md',
    );
    expect(paths.commits('main', '/src/')).toBe(
      '/forge/checkout/basket/commits/main/src',
    );
    expect(paths.commit('abc')).toBe('/forge/checkout/basket/commit/abc');
    expect(paths.run(7)).toBe('/forge/checkout/basket/actions/runs/7');
  });

  it('lists the folders above a path', () => {
    expect(ancestorsOf('')).toEqual([]);
    expect(ancestorsOf('docs/adr/1.md')).toEqual([
      { name: 'docs', path: 'docs' },
      { name: 'adr', path: 'docs/adr' },
      { name: '1.md', path: 'docs/adr/1.md' },
    ]);
  });
});
