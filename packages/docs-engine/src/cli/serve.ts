import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite } from '../buildSite';
import { projectFolder } from '../files';
import { BuildError, formatWarning } from '../log';
import { openPreview, type Preview } from './openPreview';
import { previewHead } from './previewHead';
import type { Command } from './readArguments';
import type { Terminal } from './runCli';
import { watchProject } from './watchProject';

type Serving = { project: string; work: string; terminal: Terminal };

/** Builds into a folder of its own, so that a page is never read half-written. */
async function rebuild(
  { project, work, terminal }: Serving,
  preview: Preview,
): Promise<void> {
  const outputDir = await mkdtemp(join(work, 'site-'));
  try {
    const { pages, cached, ms } = await buildSite({
      inputDir: project,
      outputDir,
      head: previewHead,
      cache: { folder: join(work, 'cache') },
      onWarning: warning => terminal.error(formatWarning(warning)),
      signal: terminal.signal,
    });
    terminal.out(`${pages} pages (${pages - cached} rendered) in ${ms} ms`);
    const before = preview.show(outputDir);
    if (before) {
      await rm(before, { recursive: true, force: true });
    }
  } catch (error) {
    await rm(outputDir, { recursive: true, force: true });
    if (terminal.signal.aborted || !(error instanceof Error)) {
      throw error;
    }
    const known = error instanceof BuildError;
    terminal.error(known ? error.message : `${error.stack}`);
    preview.fail(error.message);
  }
}

/** `docs-engine serve`; goes on until the signal. */
export async function serve(
  { dir, port }: Extract<Command, { name: 'serve' }>,
  terminal: Terminal,
): Promise<void> {
  await projectFolder(dir);
  const project = resolve(dir);
  const work = await mkdtemp(join(tmpdir(), 'docs-engine-'));
  const serving = { project, work, terminal };
  try {
    const preview = await openPreview(port);
    try {
      await rebuild(serving, preview);
      terminal.out(`The docs are at ${preview.url} (stop with Ctrl-C)`);
      await watchProject(project, terminal.signal, () =>
        rebuild(serving, preview),
      );
    } finally {
      await preview.close();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
