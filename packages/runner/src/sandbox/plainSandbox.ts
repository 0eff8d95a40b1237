import { readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { markedTree, markerName } from '../processes';
import type { Limits } from '../settings';
import type { Sandbox } from './Sandbox';
import { withLimits } from './withLimits';

/** Threads on the machine; the kernel counts the user's, which are no more. */
function countThreads(): number {
  try {
    return readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .reduce((sum, pid) => sum + countTasks(pid), 0);
  } catch {
    return 0;
  }
}

function countTasks(pid: string): number {
  try {
    return readdirSync(`/proc/${pid}/task`).length;
  } catch {
    return 0;
  }
}

/** A container can run with a user that has no name. */
function nameUser(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.());
  }
}

/**
 * Steps as processes of the runner's user.
 *
 * @param reason - why they are not kept apart better
 */
export function plainSandbox(options: {
  reason: string;
  executable: string;
  path: string;
  limits: Limits;
}): Sandbox {
  const username = nameUser();
  return {
    name: 'none',
    description: [
      `Isolation: none, as ${options.reason}.`,
      `Steps can read and do whatever the user ${username} can on this machine, and reach its network.`,
    ],
    searchPath: [dirname(options.executable), options.path].join(delimiter),
    inside: (_folder, path) => path,
    launch({ folder, argv, env, cwd }) {
      const [file, ...args] = withLimits(argv, options.limits, countThreads());
      return {
        file,
        args,
        env: { ...env, [markerName]: `${folder.dir}/` },
        cwd,
        tree: pid => markedTree(pid, folder.dir),
      };
    },
  };
}
