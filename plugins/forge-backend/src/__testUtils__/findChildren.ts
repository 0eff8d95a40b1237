import { readdir, readFile } from 'node:fs/promises';

/** Finds the processes that a process has started, by a word in their command. */
export async function findChildren(
  parent: number,
  word: string,
): Promise<number[]> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async pid => {
      const read = (file: string) =>
        readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
      const ppid = /\) \w (\d+)/.exec(await read('stat'))?.[1];
      const isOne =
        Number(ppid) === parent && (await read('cmdline')).includes(word);
      return isOne ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}
