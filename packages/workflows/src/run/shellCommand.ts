import type { Shell } from '../model/Step';

/**
 * The command that runs a script, without the script's path. A step that names no shell has bash
 * without `pipefail`, and sh where there is no bash.
 *
 * Source: docs.github.com, "Workflow syntax", jobs.<job_id>.steps[*].shell.
 */
export function shellCommand(
  shell: Shell | undefined,
  options: { hasBash: boolean },
): string[] {
  if (shell === 'bash') {
    return ['bash', '--noprofile', '--norc', '-eo', 'pipefail'];
  }
  return [shell === 'sh' || !options.hasBash ? 'sh' : 'bash', '-e'];
}
