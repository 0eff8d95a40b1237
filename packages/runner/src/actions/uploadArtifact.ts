import { openAsBlob, rmSync } from 'node:fs';
import { join } from 'node:path';
import { untilTaken } from '../backend';
import { packFiles } from '../workspace';
import { type Action, type ActionContext, ActionError } from './Action';
import { checkArtifactName } from './artifactName';
import { findFiles, type FoundFiles } from './findFiles';

async function pack(
  file: string,
  found: FoundFiles,
  most: number,
): Promise<Blob> {
  await packFiles(file, found);
  const blob = await openAsBlob(file);
  if (blob.size > most) {
    throw new ActionError(
      `The artifact has ${blob.size} bytes; at most ${most} are kept.`,
    );
  }
  return blob;
}

async function upload(
  name: string,
  found: FoundFiles,
  { client, folder, inputs, limits, log, signal }: ActionContext,
): Promise<void> {
  const overwrite = inputs.overwrite === 'true';
  const file = join(folder.own, 'artifact.tar.gz');
  try {
    const blob = await pack(file, found, limits.artifactBytes);
    await untilTaken(
      () => client.uploadArtifact(name, blob, { overwrite, signal }),
      {
        signal,
      },
    );
    log.output(`${name}: ${found.paths.length} files, ${blob.size} bytes`);
  } finally {
    rmSync(file, { force: true });
  }
}

/** `actions/upload-artifact`: keeps files of the workspace with the run. */
export const uploadArtifact: Action = async context => {
  const { inputs, folder, limits, log } = context;
  const name = checkArtifactName(inputs.name ?? 'artifact');
  const found = findFiles(folder.workspace, inputs.path, {
    includeHidden: inputs['include-hidden-files'] === 'true',
    most: limits.archiveFiles,
  });
  if (found.paths.length > 0) {
    await upload(name, found, context);
    return {};
  }
  const message = `No files were found with the path \`${inputs.path.trim()}\`.`;
  const rule = inputs['if-no-files-found'] ?? 'warn';
  if (rule === 'error') {
    throw new ActionError(message);
  }
  if (rule === 'warn') {
    log.output(`##[warning]${message} No artifact is made.`);
  }
  return {};
};
