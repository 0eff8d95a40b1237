import { spawnSync } from 'node:child_process';
import { Failure } from './failure.mjs';

/** @throws Failure when git cannot be run. */
export function checkGit() {
  const { error, status } = spawnSync('git', ['--version']);
  if (error || status !== 0) {
    throw new Failure(
      'git was not found. Install it (apt-get install git, brew install git, or git-scm.com) and run the command again.',
    );
  }
}
