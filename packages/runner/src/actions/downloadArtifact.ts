import { RefusedError } from '../backend';
import { type Action, ActionError } from './Action';
import { checkArtifactName } from './artifactName';
import { unpackInto } from './unpackInto';

/** `actions/download-artifact`: files that a job of the same run has kept. */
export const downloadArtifact: Action = async context => {
  const { client, inputs, log, signal } = context;
  const name = checkArtifactName(inputs.name);
  try {
    await unpackInto(context, {
      path: inputs.path ?? '',
      strip: 0,
      download: () => client.downloadArtifact(name, signal),
    });
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404) {
      throw new ActionError(
        `There is no artifact \`${name}\` in this run. The job that uploads it has to be in \`needs\`.`,
      );
    }
    throw error;
  }
  log.output(`Artifact ${name} is unpacked.`);
  return {};
};
