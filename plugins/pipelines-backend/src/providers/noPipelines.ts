import type { NoPipelines } from '@portico/plugin-pipelines-common';

export function noCredentials(host: string, configKey: string): NoPipelines {
  return {
    reason: 'no-credentials',
    message: `The portal has no account at ${host}, so it asks for no runs there.`,
    action: `An administrator adds a token to ${configKey}.`,
  };
}

export function noRepository(address: string, form: string): NoPipelines {
  return {
    reason: 'no-source-location',
    message: `'${address}' names no repository.`,
    action: `Write it as ${form}.`,
  };
}
