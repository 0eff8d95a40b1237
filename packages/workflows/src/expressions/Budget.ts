import { ExpressionError } from './ExpressionError';
import { expressionLimits } from './limits';

/** Counts what an evaluation makes, so that none outgrows memory. */
export class Budget {
  #left = expressionLimits.produced;

  /** @throws ExpressionError when it is too much */
  spend(characters: number): void {
    this.#left -= characters;
    if (this.#left < 0 || characters > expressionLimits.result) {
      throw new ExpressionError('The result of the expression is too large.');
    }
  }
}
