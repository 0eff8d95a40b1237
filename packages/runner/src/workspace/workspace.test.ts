import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureFolder } from './measureFolder';
import { removeTree } from './removeTree';
import { resolveInside } from './resolveInside';
import { staysInside } from './staysInside';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'workspace-')));

afterAll(() => rmSync(root, { recursive: true, force: true }));

it.each([
  ['link', 'a.txt', true],
  ['in/link', '../a.txt', true],
  ['in/link', './../other/./file', true],
  ['in/link', '..', true],
  ['link', '..', false],
  ['in/link', '../..', false],
  ['in/link', 'other/../../..', false],
  ['in/link', 'other/..', false],
  ['link', '/etc', false],
  ['link', 'a\\..\\b', false],
])('a link %s to %s stays inside: %s', (path, target, stays) =>
  expect(staysInside(path, target)).toBe(stays),
);

it('resolves paths in a folder, and follows links', () => {
  mkdirSync(join(root, 'a'));
  symlinkSync(tmpdir(), join(root, 'out'));
  symlinkSync('a', join(root, 'in'));
  expect(resolveInside(root, 'a/b/../c')).toBe(join(root, 'a/c'));
  expect(resolveInside(root, '.')).toBe(root);
  expect(resolveInside(root, join(root, 'in/new'))).toBe(join(root, 'in/new'));
  ['..', '/', 'out', 'out/new/deep', '../x', `${root}-other`].forEach(path =>
    expect(() => resolveInside(root, path)).toThrow('leads out'),
  );
});

it('measures and removes folders without following links', async () => {
  const dir = join(root, 'b');
  mkdirSync(join(dir, 'c'), { recursive: true });
  writeFileSync(join(dir, 'c/file'), 'x'.repeat(10_000));
  symlinkSync(root, join(dir, 'c/loop'));
  const most = { bytes: 1e9, files: 1e6 };
  const { bytes, files } = await measureFolder(dir, most);
  expect(files).toBe(3);
  expect(bytes).toBeGreaterThanOrEqual(10_000);
  expect(bytes).toBeLessThan(50_000);
  await removeTree(dir);
  expect(existsSync(dir)).toBe(false);
  expect(existsSync(join(root, 'a'))).toBe(true);
  await removeTree(dir);
});
