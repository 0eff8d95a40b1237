import { Git } from './Git';

const OLDEST = [2, 31];

/** Says at the start what is missing, rather than at the first clone. */
export async function checkGit(git: Git): Promise<void> {
  let version: string;
  try {
    const { stdout } = await git.run(['version']);
    version = stdout.toString('utf8').trim();
  } catch {
    throw new Error(
      'The forge needs git, and found none that runs: install it (on Debian: apt-get install git) and see that it is in the PATH of this process',
    );
  }
  const [, major, minor] = /(\d+)\.(\d+)/.exec(version)?.map(Number) ?? [];
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Error(
      `The forge needs git ${OLDEST.join('.')} or later, and found ${version}`,
    );
  }
}
