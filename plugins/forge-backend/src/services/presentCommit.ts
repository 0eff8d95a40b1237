import type { ForgeCommit } from '@portico/plugin-forge-common';
import type { StoredRepository } from '../database/StoredRepository';
import type { ChangedFiles, Commit } from '../git';

/** A commit as Gitea's API gives it; with files when it is asked for alone. */
export function presentCommit(
  commit: Commit,
  options: {
    stored: StoredRepository;
    baseUrl: string;
    changes?: ChangedFiles;
  },
): ForgeCommit {
  const { stored, baseUrl, changes } = options;
  const { sha, message, author, parents } = commit;
  return {
    sha,
    html_url: `${baseUrl}/${stored.owner}/${stored.name}/commit/${sha}`,
    commit: { message, author },
    parents: parents.map(parent => ({ sha: parent })),
    ...(changes && {
      files: changes.files,
      stats: {
        additions: changes.additions,
        deletions: changes.deletions,
        total: changes.additions + changes.deletions,
      },
    }),
  };
}
