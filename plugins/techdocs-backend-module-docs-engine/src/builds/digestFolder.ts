import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** When a site was built, which stands in it, makes no difference. */
const METADATA = 'techdocs_metadata.json';

/** A digest of the files of a built site: the same for as long as the site is the same. */
export async function digestFolder(folder: string): Promise<string> {
  const files: string[] = [];
  for await (const entry of await opendir(folder, { recursive: true })) {
    const file = relative(folder, resolve(entry.parentPath, entry.name));
    if (entry.isFile() && file !== METADATA) {
      files.push(file);
    }
  }
  const digest = createHash('sha256');
  for (const file of files.sort()) {
    const content = createHash('sha256');
    await pipeline(createReadStream(resolve(folder, file)), content);
    digest.update(`${file}\0`).update(content.digest());
  }
  return digest.digest('hex');
}
