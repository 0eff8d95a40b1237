import type { Labels } from './labels';

/** One line of a metric, by its labels. */
export interface Series {
  /** Unique while the process runs. */
  id: number;
  labels: Labels;
}
