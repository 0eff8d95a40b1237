import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { checkArtifactName } from './artifactName';
import { findFiles } from './findFiles';
import { compareNode } from './setupNode';

describe('compareNode', () => {
  it.each(['24', 'v24.1.0', '24.x', '^24', 'lts/*', 'latest', '', '22 || 24'])(
    'takes 24.3.0 for `%s`',
    wanted => expect(compareNode(wanted, 'v24.3.0')).toBe(undefined),
  );

  it('warns of a newer one, and fails for an older one', () => {
    expect(compareNode('22', 'v24.3.0')).toContain('22 is asked for');
    expect(compareNode('18 || 20', 'v24.3.0')).toContain('which is used');
    expect(compareNode('>=20', 'v24.3.0')).toBe(undefined);
    expect(() => compareNode('26', 'v24.3.0')).toThrow('or ask for 24');
    expect(() => compareNode('>=26', 'v24.3.0')).toThrow('has v24.3.0');
  });
});

describe('findFiles', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'find-files-')));

  afterAll(() => rmSync(root, { recursive: true }));

  function find(patterns: string, includeHidden = false) {
    const found = findFiles(root, patterns, { includeHidden, most: 10 });
    return [relative(root, found.folder), ...found.paths];
  }

  it('finds what patterns say, with paths from what they have in common', () => {
    ['a.txt', 'out/b.txt', 'out/deep/c.log', 'out/.d', 'x[1]/e.txt'].forEach(
      path => {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), '');
      },
    );
    symlinkSync('/etc', join(root, 'out/etc'));
    expect(find('out')).toEqual(['out', 'b.txt', 'deep/c.log', 'etc']);
    expect(find('out/')).toEqual(['out', 'b.txt', 'deep/c.log', 'etc']);
    expect(find('out/deep/c.log')).toEqual(['out/deep', 'c.log']);
    expect(find('a.txt\nout/b.txt')).toEqual(['', 'a.txt', 'out/b.txt']);
    expect(find('**/*.txt')).toEqual(['', 'a.txt', 'out/b.txt', 'x[1]/e.txt']);
    expect(find('out\n!out/deep\n!**/etc')).toEqual(['out', 'b.txt']);
    expect(find('out/*', true)).toEqual([
      'out',
      '.d',
      'b.txt',
      'deep/c.log',
      'etc',
    ]);
    expect(find('./out/d*')).toEqual(['out', 'deep/c.log']);
    expect(find('none')).toEqual(['']);
    expect(find('out/[!a]?txt\nout/[a-c].t?t\n!out/[c-z]*')).toEqual([
      'out',
      'b.txt',
    ]);
    expect(find('x[[]1[]]/e.txt')).toEqual(['']);
    const name = 'a'.repeat(120);
    writeFileSync(join(root, 'out/deep', name), '');
    // what took more than linear time would take longer than a test may
    expect(find(`${'*a'.repeat(50)}*b\n${'**/*/'.repeat(50)}*b`)).toEqual(['']);
    rmSync(join(root, 'out/deep', name));
    expect(find('out/etc/passwd/../*')).toEqual(['out']);
    expect(() => find('..')).toThrow('leads out of the workspace');
    expect(() => find('/etc/passwd')).toThrow('leads out of the workspace');
    expect(() => find('out/etc/passwd')).toThrow('leads out of the workspace');
    expect(find('out/etc/*')).toEqual(['out']);
    Array.from({ length: 11 }, (_, i) => writeFileSync(join(root, `${i}`), ''));
    expect(() => find('*')).toThrow('more than 10 files');
  });
});

describe('checkArtifactName', () => {
  it('refuses what is no name', () => {
    expect(checkArtifactName('build 1.2_x')).toBe('build 1.2_x');
    ['', 'a/b', '..', 'a\nb', 'a:b', 'x'.repeat(201)].forEach(name =>
      expect(() => checkArtifactName(name)).toThrow('is no name'),
    );
  });
});
