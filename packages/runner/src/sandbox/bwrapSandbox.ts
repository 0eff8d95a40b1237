import { markerName, namespaceTree } from '../processes';
import type { Limits } from '../settings';
import { isInside, type JobFolder } from '../workspace';
import { hostFolders } from './hostFolders';
import type { Sandbox, StepCommand } from './Sandbox';
import { SandboxError } from './SandboxError';
import { withLimits } from './withLimits';

/** Where the job's folders are inside, and the files of the runner. */
const places = (folder: JobFolder) =>
  [
    [folder.workspace, '/job/workspace'],
    [folder.home, '/job/home'],
    [folder.tmp, '/tmp'],
    // In a folder of the job it counts towards its size; a file system in memory would not.
    [folder.shm, '/dev/shm'],
    [folder.own, '/runner'],
  ] as const;

const apart = [
  '--die-with-parent',
  '--unshare-user',
  '--unshare-pid',
  '--unshare-net',
  '--unshare-ipc',
  '--unshare-uts',
  '--unshare-cgroup-try',
  ...['--hostname', 'runner'],
  ...['--cap-drop', 'ALL'],
];

const description = [
  'Isolation: bwrap, each step in namespaces of its own.',
  'Network: none, except a loopback of its own.',
  'Files: the system, read-only; this workspace. Nothing else of the machine is there.',
  'Processes: only those of the step; all of them end with it.',
];

function inside(folder: JobFolder, path: string): string {
  const place = places(folder).find(([outer]) => isInside(outer, path));
  return place ? path.replace(place[0], place[1]) : path;
}

/**
 * What a step may write. Each folder is a mount of its own, and what holds them is none: bwrap follows
 * links to what it mounts, so a step must not be able to put one in the place of a folder.
 */
function writableFolders(folder: JobFolder): string[] {
  return places(folder)
    .filter(([outer]) => outer !== folder.own)
    .flatMap(place => ['--bind', ...place]);
}

function mounts(command: StepCommand, system: string[]): string[] {
  const { folder } = command;
  const file = (option: string) => (path: string) =>
    [option, path, inside(folder, path)];
  return [
    ...system,
    ...['--proc', '/proc', '--dev', '/dev'],
    ...writableFolders(folder),
    ...command.readable.flatMap(file('--ro-bind')),
    ...command.writable.flatMap(file('--bind')),
    // The system's settings in /proc/sys belong to root, who needs no capability to write them.
    ...['--remount-ro', '/proc', '--remount-ro', '/dev', '--remount-ro', '/'],
  ];
}

/** Arguments for a file of them, where a NUL in a value would be the end of one and the begin of another. */
function encode(args: string[]): Buffer {
  if (args.some(arg => arg.includes('\0'))) {
    throw new SandboxError(
      'A variable or a path of the step has a NUL character in it.',
    );
  }
  return Buffer.from(args.map(arg => `${arg}\0`).join(''));
}

function readFirstPid(told: string): number | undefined {
  const [, pid] = /"child-pid": (\d+)/.exec(told) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/**
 * Steps in namespaces of their own, by bubblewrap.
 *
 * @param options - `bwrap` is the program's path; `executable` that of Node.js; `extra` what this version of bwrap knows besides
 */
export function bwrapSandbox(options: {
  bwrap: string;
  executable: string;
  extra: string[];
  limits: Limits;
}): Sandbox {
  const { args: system, searchPath } = hostFolders(options.executable);
  return {
    name: 'bwrap',
    description,
    searchPath,
    inside,
    launch(command) {
      const args = [
        ...apart,
        ...options.extra,
        '--clearenv',
        ...Object.entries(command.env).flatMap(pair => ['--setenv', ...pair]),
        ...mounts(command, system),
        ...['--chdir', inside(command.folder, command.cwd)],
      ];
      return {
        file: options.bwrap,
        args: [
          ...['--args', '3', '--info-fd', '4', '--'],
          ...withLimits(command.argv, options.limits, 0),
        ],
        // Arguments go in by a file: the job's variables are neither seen by others nor do they reach bwrap itself.
        input: encode(args),
        env: { [markerName]: `${command.folder.dir}/` },
        cwd: '/',
        tree: (_pid, told) =>
          namespaceTree(command.folder.dir, () => readFirstPid(told())),
      };
    },
  };
}
