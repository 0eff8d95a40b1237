import { isError } from '@backstage/errors';
import { readFile } from 'node:fs/promises';
import { HistoryCommit, historySchema } from './historySchema';
import { Place, YamlFile } from './YamlFile';

/** What a history file says. */
export class History {
  private constructor(
    readonly commits: HistoryCommit[],
    private readonly file: YamlFile,
  ) {}

  /** Nothing when there is no such file. @throws InputError */
  static async read(path: string): Promise<History | undefined> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (isError(error) && error.code === 'ENOENT') {
        return undefined;
      }
      throw error;
    }
    const file = new YamlFile(path, text);
    const { data, error } = historySchema.safeParse(file.read()[0]);
    if (error) {
      const [{ path: place, message }] = error.issues;
      return file.fail(place as Place, message);
    }
    return new History(data.commits, file);
  }

  /** @throws InputError that names a place in a commit. */
  fail(commit: number, place: Place, problem: string): never {
    return this.file.fail(['commits', commit, ...place], problem);
  }
}
