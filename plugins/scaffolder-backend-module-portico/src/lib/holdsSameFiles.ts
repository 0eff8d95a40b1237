import { serializeDirectoryContents } from '@backstage/plugin-scaffolder-node';

async function readAll(folder: string) {
  const files = await serializeDirectoryContents(folder, { gitignore: true });
  return files
    .filter(({ path }) => !path.startsWith('.git/'))
    .map(({ path, content }) => `${path}\n${content.toString('base64')}`)
    .sort();
}

/** Whether two folders hold the same files, but for what git keeps or ignores. */
export async function holdsSameFiles(one: string, other: string) {
  const [first, second] = await Promise.all([readAll(one), readAll(other)]);
  return first.join('\n\n') === second.join('\n\n');
}
