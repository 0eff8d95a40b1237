import path from 'node:path';
import type { SamplesConfig } from '../config/readForgeConfig';
import type { RepositoryDates } from '../database/StoredRepository';
import { Git, importCommits } from '../git';
import { PORTAL_AUTHOR } from '../services/Owners';
import { DEFAULT_BRANCH } from '../services/RepositoryFolders';
import { History } from './History';
import { planCommits } from './planCommits';
import { readFiles } from './readFiles';

/** Gives an empty repository the files and the history of a sample; the answer is the last commit, and when it all was. */
export async function fillSample(
  git: Git,
  gitDir: string,
  options: { config: SamplesConfig; maxBytes: number; name: string },
): Promise<{ head: string; dates: RepositoryDates }> {
  const { config, maxBytes, name } = options;
  const folder = path.join(config.directory, name);
  const files = await readFiles(git, gitDir, { folder, maxBytes });
  const history =
    config.histories &&
    (await History.read(path.join(config.histories, `${name}.yaml`)));
  const untold = {
    author: PORTAL_AUTHOR,
    at: new Date().toISOString(),
    message: `Begin ${name}`,
    files,
  };
  const commits = history ? planCommits(files, history) : [untold];
  const [first, last] = [commits[0], commits[commits.length - 1]];
  return {
    head: await importCommits(git, gitDir, {
      branch: DEFAULT_BRANCH,
      commits,
    }),
    dates: {
      createdAt: new Date(first.at).toISOString(),
      updatedAt: new Date(last.at).toISOString(),
    },
  };
}
