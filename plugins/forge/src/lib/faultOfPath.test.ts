import { faultOfPath } from './faultOfPath';

it.each(['README.md', 'docs/adr/1 first.md', '.github/workflows/ci.yaml'])(
  'takes %s',
  path => {
    expect(faultOfPath(path)).toBeUndefined();
  },
);

it.each([
  '',
  '/a',
  'a/',
  'a//b',
  '../a',
  'a/./b',
  '.git/hooks/x',
  'a\\b',
  'a\nb',
])('refuses %p', path => {
  expect(faultOfPath(path)).toEqual(expect.any(String));
});
