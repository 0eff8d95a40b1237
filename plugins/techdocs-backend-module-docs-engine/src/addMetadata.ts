import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Adds to what TechDocs reads of a built site. */
export async function addMetadata(
  outputDir: string,
  additions: Record<string, unknown>,
): Promise<void> {
  const file = join(outputDir, 'techdocs_metadata.json');
  const metadata = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...metadata, ...additions }));
}
