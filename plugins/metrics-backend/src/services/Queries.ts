import type { Context } from '../evaluation/Context';
import { evaluateScalar, evaluateVector } from '../evaluation/evaluate';
import { Turn } from '../evaluation/Turn';
import { createLine } from '../evaluation/vectors';
import { Expression, isScalar, parseQuery, PromqlError } from '../promql';
import type { Line, Scalar } from '../evaluation/vectors';
import type { MetricsStore } from '../store/MetricsStore';

/** The result of a query at some steps. */
export interface Result {
  expression: Expression;
  /** Of an expression that is no scalar. */
  lines: Line[];
  scalar?: Scalar;
}

// 36 MB; the latency of 300 routes over six hours takes three quarters of it
const MAX_POINTS = 4_000_000;

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
    const context: Context = {
      steps,
      read: this.#createRead(steps),
      turn: new Turn(this.options.timeoutMs),
    };
    return { expression, lines: await evaluateVector(expression, context) };
  }

  #createRead({ length }: Float64Array): Context['read'] {
    return (matchers, range) => {
      const window = this.options.store.read(matchers, range);
      if (window.size * length > MAX_POINTS) {
        throw new PromqlError(
          'execution',
          `query processing would load too many samples into memory in query execution: ${window.size} series at ${length} steps`,
        );
      }
      return window;
    };
  }
}

/** A scalar as the one line that a range query answers with. */
export function lineOfScalar(scalar: Scalar): Line {
  const line = createLine([], scalar.length);
  line.present.fill(1);
  return { ...line, values: scalar };
}
