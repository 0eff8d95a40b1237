import type { ProcessRef } from './processTable';

/** All that a step has started. */
export type ProcessTree = {
  /** What of it lives. */
  list(): ProcessRef[];
  signal(signal: NodeJS.Signals): void;
};
