import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeTree } from '../workspace';
import type { Action } from './Action';
import { unpackInto } from './unpackInto';

async function empty(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    await removeTree(join(folder, name));
  }
}

/** `actions/checkout`: the files of the run's commit, without a `.git`. The folder is emptied first. */
export const checkout: Action = async context => {
  const { assignment, client, inputs, log, signal } = context;
  const { repository, sha, ref } = assignment.run;
  log.output(`Files of ${repository.owner}/${repository.name} at ${sha}`);
  await unpackInto(context, {
    path: inputs.path ?? '',
    strip: 1,
    download: () => client.downloadArchive(signal),
    prepare: empty,
  });
  return { commit: sha, ref };
};
