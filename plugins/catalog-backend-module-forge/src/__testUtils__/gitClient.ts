import { commit, git } from '@portico/test-utils';

/** What is done with git in a folder. */
export function gitClient(cwd: string) {
  return {
    async init(remote: string, branch = 'main') {
      await git(cwd, 'init', '--quiet', `--initial-branch=${branch}`);
      await git(cwd, 'remote', 'add', 'origin', remote);
    },
    async push(files: Record<string, string>) {
      await commit(cwd, files);
      await git(cwd, 'push', '--quiet', 'origin', 'HEAD');
    },
  };
}
