import { commit } from './commit';
import { git } from './git';
import { temporaryFolder } from './temporaryFolder';

/** Makes a working copy with one commit on `main`, whose remote `origin` is given, and answers its folder. */
export async function workingCopy(
  remote: string,
  files: Record<string, string | Buffer> = { 'README.md': '# Shop\n' },
): Promise<string> {
  const folder = await temporaryFolder();
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  await git(folder, 'remote', 'add', 'origin', remote);
  await commit(folder, files, 'First');
  return folder;
}
