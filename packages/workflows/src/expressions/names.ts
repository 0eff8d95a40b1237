/** Contexts that an expression can read. */
export const contextNames = [
  'github',
  'env',
  'needs',
  'steps',
  'matrix',
  'inputs',
  'job',
  'runner',
] as const;

/** A context's name. */
export type ContextName = (typeof contextNames)[number];

/** Functions that only a condition has. */
export const statusFunctions = ['success', 'failure', 'always', 'cancelled'];

/** What GitHub knows and this does not, with what to do in its place. */
export const absentNames = new Map([
  ['secrets', 'no secrets are given to jobs'],
  ['vars', 'write the value into `env`'],
  ['strategy', 'use `matrix`'],
  ['jobs', 'there are no reusable workflows'],
  ['hashfiles', 'there is no cache to make a key for'],
]);
