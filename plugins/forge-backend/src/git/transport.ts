import { Git } from './Git';
import type { RunningGit } from './startGit';

export type GitService = 'upload-pack' | 'receive-pack';

/** What a push may do, in git's own settings. */
export interface PushLimits {
  maxInputBytes: number;
  /** Whether a branch may lose commits. */
  allowForce: boolean;
}

function settingsFor(limits: PushLimits): string[] {
  return [
    'receive.fsckObjects=true',
    // the pack is kept as it comes, so that its size is what the disk loses
    'receive.unpackLimit=1',
    'receive.autogc=false',
    'receive.denyDeleteCurrent=refuse',
    `receive.denyNonFastForwards=${!limits.allowForce}`,
    `receive.maxInputSize=${limits.maxInputBytes}`,
    'receive.hideRefs=refs',
    'receive.hideRefs=!refs/heads',
    'receive.hideRefs=!refs/tags',
  ];
}

function environment(protocol?: string): Record<string, string> {
  const valid = protocol && /^[\w=:.-]{1,100}$/.test(protocol);
  return valid ? { GIT_PROTOCOL: protocol } : {};
}

/** Lists the references, with which each conversation begins. */
export function advertise(
  git: Git,
  gitDir: string,
  options: { service: GitService; protocol?: string },
): Promise<RunningGit> {
  const settings =
    options.service === 'receive-pack'
      ? settingsFor({ maxInputBytes: 1, allowForce: true })
      : [];
  return git.start(
    [options.service, '--stateless-rpc', '--advertise-refs', gitDir],
    { settings, env: environment(options.protocol) },
  );
}

/** Answers one request of a clone or a fetch. */
export function uploadPack(
  git: Git,
  gitDir: string,
  protocol?: string,
): Promise<RunningGit> {
  return git.start(['upload-pack', '--stateless-rpc', gitDir], {
    settings: ['uploadpack.allowFilter=true', 'pack.threads=1'],
    env: environment(protocol),
  });
}

/** Takes a push. */
export function receivePack(
  git: Git,
  gitDir: string,
  options: { protocol?: string; limits: PushLimits },
): Promise<RunningGit> {
  return git.start(['receive-pack', '--stateless-rpc', gitDir], {
    settings: settingsFor(options.limits),
    env: environment(options.protocol),
  });
}
