import type { ProcessInfo, ProcessRef } from './processTable';

/** All that a step has started. */
export type ProcessTree = {
  /** What of it lives. */
  list(): ProcessRef[];
  /** What of a table belongs to it, without a look at each process; less may be found than by `list`. */
  within(table: ProcessInfo[]): ProcessInfo[];
  signal(signal: NodeJS.Signals): void;
};
