import fs from 'node:fs/promises';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { useTemporaryFolders } from '../__testUtils__/useTemporaryFolders';
import { prepareDataDirectory } from './prepareDataDirectory';

describe('prepareDataDirectory', () => {
  const temporaryFolder = useTemporaryFolders();

  afterEach(() => jest.restoreAllMocks());

  it('makes a private folder, marks it once, and takes it again', async () => {
    const directory = path.join(temporaryFolder(), 'a/data');
    const marker = path.join(directory, 'portico.json');

    await prepareDataDirectory(directory, '1.2.3');
    expect(statSync(directory).mode % 0o1000).toBe(0o700);
    expect(JSON.parse(readFileSync(marker, 'utf8'))).toEqual({
      formatVersion: 1,
      createdBy: '1.2.3',
    });
    await prepareDataDirectory(directory, '1.3.0');
    expect(JSON.parse(readFileSync(marker, 'utf8')).createdBy).toBe('1.2.3');
  });

  it('stops at data of a newer version, and at a marker it cannot read', async () => {
    const directory = temporaryFolder();
    const marker = path.join(directory, 'portico.json');

    writeFileSync(marker, '{"formatVersion": 2, "createdBy": "9.0.0"}');
    await expect(prepareDataDirectory(directory, '1.2.3')).rejects.toThrow(
      `the data folder ${directory} was made by a newer Portico (9.0.0, data format 2; this is 1.2.3, data format 1): start that version, or choose another folder with PORTICO_DATA_DIR or portico.dataDir`,
    );
    for (const damaged of ['', '{', 'null', '{"formatVersion": "1"}']) {
      writeFileSync(marker, damaged);
      await expect(prepareDataDirectory(directory, '1.2.3')).rejects.toThrow(
        `${marker} is damaged`,
      );
    }
  });

  it('says in one line why a folder cannot be used', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    await expect(
      prepareDataDirectory(path.join(file, 'data'), '1'),
    ).rejects.toThrow(`the data folder ${file}/data cannot be used, a file is`);

    jest
      .spyOn(fs, 'access')
      .mockRejectedValueOnce(Object.assign(new Error(), { code: 'EROFS' }));
    await expect(prepareDataDirectory(folder, '1')).rejects.toThrow(
      `the data folder ${folder} cannot be used, the file system is read-only: mend that, or choose another folder`,
    );
    const statfs = await fs.statfs(folder);
    jest.spyOn(fs, 'statfs').mockResolvedValueOnce({ ...statfs, bavail: 10 });
    await expect(prepareDataDirectory(folder, '1')).rejects.toThrow(
      'cannot be used, the disk is full: mend that',
    );
  });
});
