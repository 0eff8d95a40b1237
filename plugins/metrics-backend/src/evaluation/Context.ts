import type { Matcher } from '../promql';
import type { Window } from '../store/readWindow';
import type { Turn } from './Turn';

/** For what a query is evaluated, and with what. */
export interface Context {
  /** Milliseconds of each step. */
  steps: Float64Array;
  read(
    matchers: readonly Matcher[],
    range: { from: number; to: number },
  ): Promise<Window>;
  turn: Turn;
}
