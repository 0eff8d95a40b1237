/** Bounds of one workflow file and of what is planned from it. */
export const workflowLimits = {
  /** Characters of the file. */
  characters: 128 * 1024,
  /** Values after aliases are followed. */
  values: 20_000,
  /** Lists and maps in each other. */
  depth: 50,
  /** Problems that are told of the file, and of each job. */
  problems: 50,
  /** Jobs of a run, after matrices; GitHub's own bound of one matrix. */
  jobs: 256,
  /** Combinations of a matrix before `exclude`. */
  combinations: 4096,
  /** Characters of all patterns of a filter. */
  patterns: 2000,
  /** Paths of a push that are looked at; with more every filter passes. */
  changedPaths: 1000,
  /** Characters of an id. */
  id: 100,
  /** Inputs of `workflow_dispatch`. */
  inputs: 25,
};
