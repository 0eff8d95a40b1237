import type { Limits } from '../settings';

/**
 * A command with the kernel's limits around it: no core files, the size of one file, the number of
 * processes of the user. bash and dash name the last one differently.
 */
export function withLimits(
  argv: string[],
  limits: Pick<Limits, 'workspaceBytes' | 'processes'>,
  /** Processes of the user that are none of the step's. */
  others: number,
): string[] {
  const blocks = Math.ceil(limits.workspaceBytes / 512);
  const processes = limits.processes + others;
  const script = [
    'ulimit -c 0',
    `ulimit -f ${blocks}`,
    `ulimit -u ${processes} 2>/dev/null || ulimit -p ${processes} 2>/dev/null`,
    // A step that starts as much as it can leaves the runner a turn to end it.
    'exec nice -n 5 "$@"',
  ].join('; ');
  return ['/bin/sh', '-c', script, 'sh', ...argv];
}
