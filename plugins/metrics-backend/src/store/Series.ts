import type { Labels } from './labels';

/** One line of a metric, by its labels; the same object as long as the process knows it. */
export interface Series {
  labels: Labels;
}
