import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSite } from '../buildSite';
import { makeFolders } from '../files';
import { BuildError, formatWarning } from '../log';
import type { Command } from './readArguments';
import type { Terminal } from './runCli';

function refuseOtherFiles(folder: string): void {
  if (existsSync(folder)) {
    // Nothing is made: it throws when this is a file.
    makeFolders(folder);
  }
  const entries = existsSync(folder) ? readdirSync(folder) : [];
  if (entries.length && !entries.includes('techdocs_metadata.json')) {
    const reason = 'The output folder holds files that are no built docs.';
    throw new BuildError(reason, { file: folder });
  }
}

/** `docs-engine build` */
export async function build(
  { dir, out, strict, cache }: Extract<Command, { name: 'build' }>,
  terminal: Terminal,
): Promise<void> {
  const outputDir = resolve(out ?? join(dir, 'site'));
  refuseOtherFiles(outputDir);
  if (cache !== undefined) {
    makeFolders(cache);
  }
  const { pages, ms, warningCount } = await buildSite({
    inputDir: dir,
    outputDir,
    replace: true,
    strict,
    cache: cache === undefined ? undefined : { folder: cache },
    onWarning: warning => terminal.error(formatWarning(warning)),
    signal: terminal.signal,
  });
  const found = warningCount === 1 ? '1 warning' : `${warningCount} warnings`;
  terminal.out(`${pages} pages in ${ms} ms, ${found}: ${outputDir}`);
}
