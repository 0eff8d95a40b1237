import type { ContextName, Scope } from '../expressions';
import { contextNames } from '../expressions';

function scope(contexts: readonly ContextName[], status = false): Scope {
  return { contexts, status };
}

/**
 * What expressions may use at each place.
 *
 * Source: docs.github.com, "Contexts reference", Context availability. Narrower than that is what is
 * known when a run is planned: names, matrices, time and `continue-on-error` of jobs are without `needs`.
 */
export const scopes = {
  runName: scope(['github', 'inputs']),
  workflowEnv: scope(['github', 'inputs']),
  workflowDefaults: scope([]),
  strategy: scope(['github', 'inputs']),
  planned: scope(['github', 'inputs', 'matrix']),
  jobIf: scope(['github', 'inputs', 'needs'], true),
  job: scope(['github', 'inputs', 'needs', 'matrix']),
  jobDefaults: scope(['github', 'inputs', 'needs', 'matrix', 'env']),
  stepIf: scope(contextNames, true),
  step: scope(contextNames),
};
