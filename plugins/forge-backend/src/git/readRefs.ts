import { Git } from './Git';

/** Every branch and tag with what it is at, by the full name. */
export async function readRefs(
  git: Git,
  gitDir: string,
): Promise<Map<string, string>> {
  const args = ['for-each-ref', '--format=%(refname)%00%(objectname)'];
  const { stdout } = await git.run(args, { gitDir });
  const lines = stdout.toString('utf8').split('\n').filter(Boolean);
  return new Map(lines.map(line => line.split('\0') as [string, string]));
}
