import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { useTemporaryFolders } from '../__testUtils__/useTemporaryFolders';
import { prepareWorkDirectory, workDirectory } from './workDirectory';

describe('prepareWorkDirectory', () => {
  const temporaryFolder = useTemporaryFolders();

  it('removes leftovers of this host, and of others when they are old', async () => {
    const data = temporaryFolder();
    const own = workDirectory(data);
    expect(path.dirname(own)).toBe(path.join(data, 'work'));
    await prepareWorkDirectory(data);
    expect(readdirSync(own)).toEqual([]);

    const other = path.join(data, 'work', 'another-host');
    for (const folder of [own, other]) {
      for (const task of ['running', 'forgotten']) {
        mkdirSync(path.join(folder, task), { recursive: true });
        writeFileSync(path.join(folder, task, 'file'), '');
      }
    }
    const dayBeforeYesterday = Date.now() / 1000 - 2 * 24 * 60 * 60;
    utimesSync(
      path.join(other, 'forgotten'),
      dayBeforeYesterday,
      dayBeforeYesterday,
    );
    writeFileSync(path.join(data, 'work', 'a-file'), '');
    await prepareWorkDirectory(data);
    expect(readdirSync(own)).toEqual([]);
    expect(readdirSync(other)).toEqual(['running']);
  });
});
