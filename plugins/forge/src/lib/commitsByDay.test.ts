import type { ForgeCommit } from '@portico/plugin-forge-common';
import { commitsByDay } from './commitsByDay';

const commit = (sha: string, date: string): ForgeCommit => ({
  sha,
  html_url: '',
  commit: { message: sha, author: { name: 'a', email: 'a@b', date } },
  parents: [],
});

const commits = [
  commit('c', '2026-03-02T00:30:00+02:00'),
  commit('b', '2026-03-01T21:00:00Z'),
  commit('a', '2026-02-27T12:00:00Z'),
];

const shape = (timeZone: string) =>
  commitsByDay(commits, timeZone).map(({ day, commits: list }) => [
    day,
    list.map(({ sha }) => sha).join(),
  ]);

describe('commitsByDay', () => {
  it("groups by the reader's day, newest first as they came", () => {
    expect(shape('UTC')).toEqual([
      ['Sunday 1 March 2026', 'c,b'],
      ['Friday 27 February 2026', 'a'],
    ]);
    expect(shape('Asia/Tokyo')).toEqual([
      ['Monday 2 March 2026', 'c,b'],
      ['Friday 27 February 2026', 'a'],
    ]);
    expect(shape('America/New_York')[0]).toEqual([
      'Sunday 1 March 2026',
      'c,b',
    ]);
    expect(commitsByDay([])).toEqual([]);
  });
});
