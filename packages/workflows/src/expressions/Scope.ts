import type { ContextName } from './names';
import { contextNames } from './names';

/** What an expression may use at its place in the file. */
export type Scope = {
  contexts: readonly ContextName[];
  /** Whether `success()`, `failure()`, `always()` and `cancelled()` are there. */
  status: boolean;
};

/** Everything, for a text that was checked before. */
export const anyScope: Scope = { contexts: contextNames, status: true };
