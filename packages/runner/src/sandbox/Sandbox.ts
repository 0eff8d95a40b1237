import type { ProcessTree } from '../processes';
import type { JobFolder } from '../workspace';

/** Files 3 and 4 are for what starts the program. */
export const inheritedFile = 5;

/** A program that a step runs. */
export type StepCommand = {
  folder: JobFolder;
  /** The program and its arguments, as they are named inside. */
  argv: string[];
  env: Record<string, string>;
  /** The folder to start in, on the runner's side. */
  cwd: string;
  /** Files of the runner that the step reads, on the runner's side. */
  readable: string[];
  /** Files of the runner that the step writes. */
  writable: string[];
  /** An open file of the runner that the program has as `inheritedFile`. */
  inherits?: number;
};

/** What to start for it. */
export type Launch = {
  file: string;
  args: string[];
  env: Record<string, string>;
  cwd: string;
  /** What the program reads as file 3, and whether it tells of itself in file 4. */
  input?: Buffer;
  /** All that it starts, given its process id and what it told of itself. */
  tree(pid: number, told: () => string): ProcessTree;
};

/** How steps are kept apart from the rest of the machine. */
export type Sandbox = {
  name: 'bwrap' | 'none';
  /** For the first lines of a job's log. */
  description: string[];
  /** PATH of steps. */
  searchPath: string;
  /** How a path of the runner's side is named inside. */
  inside(folder: JobFolder, path: string): string;
  launch(command: StepCommand): Launch;
};
