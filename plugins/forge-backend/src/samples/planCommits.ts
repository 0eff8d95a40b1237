import picomatch from 'picomatch';
import type { NewCommit } from '../git';
import { earlierText } from './earlierText';
import type { History } from './History';
import type { HistoryCommit } from './historySchema';

/** A file of a sample, as it is today. */
export type SampleFile = NewCommit['files'][number];

function findNamed(
  files: SampleFile[],
  { files: globs }: HistoryCommit,
  fail: (index: number, problem: string) => never,
): SampleFile[] {
  const matchers = globs.map((glob, index) => {
    const matches = picomatch(glob, { dot: true });
    if (!files.some(({ path }) => matches(path))) {
      fail(index, `'${glob}' names no file of the folder`);
    }
    return matches;
  });
  return files.filter(({ path }) => matchers.some(matches => matches(path)));
}

/** What the files of one commit had in them then. */
function findContents(
  files: SampleFile[],
  history: History,
  index: number,
): SampleFile[] {
  const commit = history.commits[index];
  const named = findNamed(files, commit, (glob, problem) =>
    history.fail(index, ['files', glob], problem),
  );
  for (const path of Object.keys(commit.was)) {
    if (!named.some(file => file.path === path)) {
      const problem = `'${path}' is none of the files of this commit: name it in 'files'`;
      history.fail(index, ['was', path], problem);
    }
  }
  return named.map(file => {
    const was = commit.was[file.path];
    if (!was) {
      return file;
    }
    const content = earlierText(file.content, was, (spot, problem) =>
      history.fail(index, ['was', file.path, spot, 'now'], problem),
    );
    return { ...file, content };
  });
}

/**
 * Makes commits of files and their history, after the last of which the files
 * are as they are today.
 * @throws InputError where the two do not fit.
 */
export function planCommits(
  files: SampleFile[],
  history: History,
): NewCommit[] {
  const written = new Map<string, Buffer>();
  const plan = history.commits.map(({ author, at, message }, index) => {
    const before = history.commits[index - 1];
    if (before && Date.parse(at) <= Date.parse(before.at)) {
      history.fail(index, ['at'], 'this is not after the commit before it');
    }
    const changed = findContents(files, history, index).filter(
      ({ path, content }) => !written.get(path)?.equals(content),
    );
    if (changed.length === 0) {
      const problem = 'this commit changes nothing: name what it changes';
      history.fail(index, ['files'], problem);
    }
    changed.forEach(({ path, content }) => written.set(path, content));
    return { author, at, message, files: changed };
  });
  const last = plan.length - 1;
  for (const { path, content } of files) {
    const end = written.get(path);
    if (!end?.equals(content)) {
      const problem = end
        ? `'${path}' is not yet what it is today: name it once more, without 'was'`
        : `no commit names '${path}': name it in the 'files' of one`;
      history.fail(last, ['files'], problem);
    }
  }
  return plan;
}
