import { realpath, stat } from 'node:fs/promises';
import { BuildError } from '../log';

/**
 * The real path of a project's folder.
 *
 * @throws BuildError when there is none
 */
export async function projectFolder(given: string): Promise<string> {
  const project = await realpath(given).catch(() => {
    throw new BuildError('There is no such folder.', { file: given });
  });
  if (!(await stat(project)).isDirectory()) {
    const reason =
      'This is a file; name the folder of the project, where its mkdocs.yml is.';
    throw new BuildError(reason, { file: given });
  }
  return project;
}
