import { createLinkRewriter } from './createLinkRewriter';

const page = 'https://portal.example/forge/team/shop';
const raw = 'https://portal.example/api/forge/api/v1/repos/team/shop/raw';

const rewrite = createLinkRewriter({
  config: {
    baseUrl: 'https://portal.example/api/forge',
    pagesUrl: 'https://portal.example/forge',
  },
  repository: 'team/shop',
  ref: 'fix/a b',
  file: 'docs/README.md',
});

describe('createLinkRewriter', () => {
  it.each([
    ['a.md', 'link', `${page}/blob/fix%2Fa%20b/docs/a.md`],
    ['./a.md#x', 'link', `${page}/blob/fix%2Fa%20b/docs/a.md#x`],
    ['../a%20b.md?x=1#y', 'link', `${page}/blob/fix%2Fa%20b/a%20b.md?x=1#y`],
    ['/LICENSE', 'link', `${page}/blob/fix%2Fa%20b/LICENSE`],
    ['img/', 'link', `${page}/tree/fix%2Fa%20b/docs/img`],
    ['..', 'link', `${page}/tree/fix%2Fa%20b`],
    ['../../x', 'link', '../../x'],
    ['#x', 'link', '#x'],
    ['', 'link', ''],
    ['https://x.example/a', 'link', 'https://x.example/a'],
    ['mailto:ann@x.example', 'link', 'mailto:ann@x.example'],
    ['//x.example/a', 'image', '//x.example/a'],
    ['data:image/png;base64,AA', 'image', 'data:image/png;base64,AA'],
    ['../logo.svg', 'image', `${raw}/logo.svg?ref=fix%2Fa%20b`],
    ['a.png?raw=true', 'image', `${raw}/docs/a.png?ref=fix%2Fa%20b`],
  ] as const)('%s as %s', (href, kind, expected) => {
    expect(rewrite(href, kind)).toBe(expected);
  });
});
