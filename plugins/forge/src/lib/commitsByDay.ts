import type { ForgeCommit } from '@portico/plugin-forge-common';

/** The commits of one calendar day, in the order they came. */
export type CommitDay = { day: string; commits: ForgeCommit[] };

/**
 * Groups commits by the day they were written on, in the reader's time zone unless another one is given. A day appears
 * again where the history returns to it.
 */
export function commitsByDay(
  commits: ForgeCommit[],
  timeZone?: string,
): CommitDay[] {
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  const days: CommitDay[] = [];
  for (const commit of commits) {
    // Versions of Unicode's data differ in the comma behind the weekday.
    const day = format
      .format(new Date(commit.commit.author.date))
      .replace(',', '');
    const last = days.at(-1);
    if (last?.day === day) {
      last.commits.push(commit);
    } else {
      days.push({ day, commits: [commit] });
    }
  }
  return days;
}
