import type { Context } from '../evaluation/Context';
import { evaluateScalar, evaluateVector } from '../evaluation/evaluate';
import { Turn } from '../evaluation/Turn';
import { createLine } from '../evaluation/vectors';
import { Expression, isScalar, parseQuery } from '../promql';
import type { Line, Scalar } from '../evaluation/vectors';
import type { MetricsStore } from '../store/MetricsStore';

/** The result of a query at some steps. */
export interface Result {
  expression: Expression;
  /** Of an expression that is no scalar. */
  lines: Line[];
  scalar?: Scalar;
}

/** Asks the store in PromQL. */
export class Queries {
  constructor(
    private readonly options: { store: MetricsStore; timeoutMs: number },
  ) {}

  /** @param steps milliseconds of each, in order @throws PromqlError */
  async evaluate(query: string, steps: Float64Array): Promise<Result> {
    const expression = parseQuery(query);
    if (isScalar(expression)) {
      return {
        expression,
        lines: [],
        scalar: evaluateScalar(expression, steps),
      };
    }
    const { store, timeoutMs } = this.options;
    const context: Context = {
      steps,
      read: (matchers, range) => store.read(matchers, range),
      turn: new Turn(timeoutMs),
    };
    return { expression, lines: await evaluateVector(expression, context) };
  }
}

/** A scalar as the one line that a range query answers with. */
export function lineOfScalar(scalar: Scalar): Line {
  const line = createLine([], scalar.length);
  line.present.fill(1);
  return { ...line, values: scalar };
}
