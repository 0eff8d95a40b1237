import { InputError } from '@backstage/errors';
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';

/** Reads a file. @throws InputError for a symbolic link, and what else is no file. */
export async function readPlainFile(
  file: string,
): Promise<{ content: Buffer; executable: boolean }> {
  if (!(await lstat(file)).isFile()) {
    throw new InputError(
      `${file} is no plain file: put the file itself there, no link to it`,
    );
  }
  const { O_RDONLY, O_NOFOLLOW } = constants;
  const handle = await open(file, O_RDONLY + O_NOFOLLOW);
  try {
    const { mode } = await handle.stat();
    const executable = mode % 0o200 >= 0o100;
    return { content: await handle.readFile(), executable };
  } finally {
    await handle.close();
  }
}
