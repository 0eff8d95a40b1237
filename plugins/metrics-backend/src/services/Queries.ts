import { Turnstile } from '@portico/backend-kit';
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

// Of a whole query, 36 MB; the latency of 300 routes over six hours takes three quarters of it
const MAX_POINTS = 4_000_000;

// They share the thread with all else: two of them hold it for two turns
const AT_ONCE = 2;

// A dozen people who open a tab
const WAITING = 100;

/** Asks the store in PromQL. */
export class Queries {
  readonly #turnstile = new Turnstile(AT_ONCE, 'queries of metrics', WAITING);

  constructor(
    private readonly options: { store: MetricsStore; timeoutMs: number },
  ) {}

  /** @param steps milliseconds of each, in order @throws PromqlError, ServiceUnavailableError */
  async evaluate(query: string, steps: Float64Array): Promise<Result> {
    return this.#turnstile.pass(() => this.#evaluate(query, steps));
  }

  async #evaluate(query: string, steps: Float64Array): Promise<Result> {
    const expression = parseQuery(query);
    if (isScalar(expression)) {
      return {
        expression,
        lines: [],
        scalar: evaluateScalar(expression, steps),
      };
    }
    const turn = new Turn(this.options.timeoutMs);
    const context: Context = {
      steps,
      ...{ read: this.#createRead(steps, turn), turn },
    };
    return { expression, lines: await evaluateVector(expression, context) };
  }

  #createRead({ length }: Float64Array, turn: Turn): Context['read'] {
    let points = 0;
    return async (matchers, range) => {
      const window = await this.options.store.read(matchers, range, turn);
      points += window.size * length;
      if (points > MAX_POINTS) {
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
