import type { ForgeContent } from '@portico/plugin-forge-common';
import { fileKindOf, resolveLink } from './fileKindOf';

const file = (path: string, change: Partial<ForgeContent>): ForgeContent => ({
  name: path,
  path,
  type: 'file',
  size: 1,
  sha: 'abc',
  ...change,
});

describe('fileKindOf', () => {
  it('says how each kind of file is shown', () => {
    expect(fileKindOf(file('a.ts', { content: btoa('x') }))).toEqual({
      kind: 'text',
      text: 'x',
    });
    expect(fileKindOf(file('a', { content: btoa('\0') }))).toEqual({
      kind: 'binary',
    });
    expect(fileKindOf(file('a.png', { content: btoa('\0') }))).toEqual({
      kind: 'image',
      url: 'data:image/png;base64,AA==',
    });
    expect(fileKindOf(file('a.svg', { content: btoa('<svg/>') }))).toEqual({
      kind: 'image',
      url: expect.stringMatching(/^data:image\/svg\+xml;base64,/),
      text: '<svg/>',
    });
    expect(fileKindOf(file('a.ts', {}))).toEqual({ kind: 'too-large' });
    expect(fileKindOf(file('lib', { type: 'submodule' }))).toEqual({
      kind: 'submodule',
    });
    expect(
      fileKindOf(file('l', { type: 'symlink', content: btoa('../a') })),
    ).toEqual({ kind: 'symlink', target: '../a' });
  });

  it.each([
    ['docs/link.md', '../README.md', 'README.md'],
    ['link', './a//b', 'a/b'],
    ['docs/link', '.', 'docs'],
    ['link', '../out', undefined],
    ['link', '/etc/passwd', undefined],
  ])('follows %s to %s', (path, target, found) => {
    expect(resolveLink(path, target)).toBe(found);
  });
});
