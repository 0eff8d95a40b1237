import type { JsonValue } from './JsonValue';
import type { ContextName } from './names';

/** Values of the contexts; one that is left out is null. */
export type EvaluationContext = { readonly [name in ContextName]?: JsonValue };

/** How the steps before, or the jobs that are needed, went; `skipped` is neither success nor failure. */
export type Status = 'success' | 'failure' | 'cancelled' | 'skipped';
