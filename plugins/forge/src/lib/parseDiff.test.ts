import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDiff } from './parseDiff';
import { sideBySide } from './sideBySide';

describe('parseDiff', () => {
  const dir = mkdtempSync(join(tmpdir(), 'forge-diff-'));
  const file = (name: string) => join(dir, name);
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: dir,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: dir,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@b',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@b',
      },
    });
  const numbers = Array.from({ length: 30 }, (_, index) => `line ${index}`);
  let diff: string;

  beforeAll(() => {
    git('init', '-q');
    writeFileSync(file('changed.txt'), numbers.join('\n'));
    writeFileSync(file('old name.md'), numbers.join('\n'));
    writeFileSync(file('gone.sql'), '-- a comment\n++ b\n');
    writeFileSync(file('run.sh'), 'true\n');
    writeFileSync(file('image.bin'), Buffer.from([0, 1, 2]));
    git('add', '.');
    git('commit', '-qm', 'before');
    const changed = ['first', ...numbers];
    changed[25] = 'changed';
    writeFileSync(file('changed.txt'), changed.join('\n'));
    renameSync(file('old name.md'), file('Grüße "neu".md'));
    rmSync(file('gone.sql'));
    chmodSync(file('run.sh'), 0o755);
    writeFileSync(file('image.bin'), Buffer.from([0, 9]));
    writeFileSync(file('empty'), '');
    git('add', '.');
    diff = git('diff', '--cached', '-M');
  });

  afterAll(() => rmSync(dir, { recursive: true }));

  it('reads every kind of change that git prints', () => {
    const files = parseDiff(diff);
    const byPath = Object.fromEntries(files.map(entry => [entry.path, entry]));
    expect(Object.keys(byPath).sort()).toEqual(
      [
        'Grüße "neu".md',
        'changed.txt',
        'empty',
        'gone.sql',
        'image.bin',
        'run.sh',
      ].sort(),
    );
    expect(byPath['Grüße "neu".md']).toMatchObject({
      status: 'renamed',
      oldPath: 'old name.md',
      hunks: [],
    });
    expect(byPath.empty).toMatchObject({ status: 'added', hunks: [] });
    expect(byPath['image.bin']).toMatchObject({ binary: true });
    expect(byPath['run.sh']).toMatchObject({
      status: 'changed',
      mode: '100644 → 100755',
    });
    expect(byPath['gone.sql']).toMatchObject({
      status: 'removed',
      additions: 0,
      deletions: 2,
    });
    expect(byPath['gone.sql'].hunks[0].lines.map(line => line.text)).toEqual([
      '-- a comment',
      '++ b',
    ]);
  });

  it('numbers the lines of both sides and marks a missing line break', () => {
    const changed = parseDiff(diff).find(({ path }) => path === 'changed.txt');
    expect(changed).toMatchObject({ additions: 2, deletions: 1 });
    const [head, tail] = changed!.hunks;
    expect(head.lines[0]).toEqual({
      kind: 'added',
      text: 'first',
      newNumber: 1,
    });
    expect(head.lines[1]).toEqual({
      kind: 'context',
      text: 'line 0',
      oldNumber: 1,
      newNumber: 2,
    });
    expect(tail.range).toBe('-22,7 +23,7');
    expect(sideBySide(tail.lines)[3]).toEqual({
      left: { kind: 'removed', text: 'line 24', oldNumber: 25 },
      right: { kind: 'added', text: 'changed', newNumber: 26 },
    });
  });

  it('takes a diff that was cut off, an empty one, and one without line breaks at the end', () => {
    expect(parseDiff('')).toEqual([]);
    const cut = diff.slice(0, diff.indexOf('line 1'));
    expect(parseDiff(cut).length).toBeGreaterThan(0);
    const [only] = parseDiff(
      'diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1,2 @@ f()\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n',
    );
    expect(only.hunks[0]).toMatchObject({
      title: 'f()',
      lines: [
        { kind: 'removed', text: 'a', noNewline: true },
        { kind: 'added', text: 'a' },
        { kind: 'added', text: 'b', noNewline: true },
      ],
    });
    expect(sideBySide(only.hunks[0].lines)).toEqual([
      {
        left: expect.objectContaining({ text: 'a' }),
        right: expect.objectContaining({ text: 'a' }),
      },
      { left: undefined, right: expect.objectContaining({ text: 'b' }) },
    ]);
  });
});
