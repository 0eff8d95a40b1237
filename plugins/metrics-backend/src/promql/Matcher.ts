import { RE2JS, RE2JSSyntaxException } from 're2js';
import { PromqlError } from './PromqlError';

export type MatchOperator = '=' | '!=' | '=~' | '!~';

const MAX_LENGTH = 2_000;

function compile(pattern: string): RE2JS {
  if (pattern.length > MAX_LENGTH) {
    throw new PromqlError(
      'bad_data',
      `a regular expression has ${pattern.length} characters; ${MAX_LENGTH} are taken`,
    );
  }
  try {
    return RE2JS.compile(pattern, RE2JS.DOTALL);
  } catch (error) {
    const reason =
      error instanceof RE2JSSyntaxException ? error.getDescription() : error;
    throw new PromqlError(
      'bad_data',
      `invalid parameter "query": error parsing regexp ${JSON.stringify(
        pattern,
      )}: ${reason}`,
    );
  }
}

function createTest(
  operator: MatchOperator,
  value: string,
): (text: string) => boolean {
  switch (operator) {
    case '=':
      return text => text === value;
    case '!=':
      return text => text !== value;
    default: {
      // RE2's syntax: linear time whatever somebody writes
      const pattern = compile(value);
      const wanted = operator === '=~';
      return text => pattern.matches(text) === wanted;
    }
  }
}

/** A condition on one label; a label that is missing counts as empty. */
export class Matcher {
  readonly #test: (text: string) => boolean;

  /** @throws PromqlError for what is no regular expression of RE2 */
  constructor(
    readonly label: string,
    readonly operator: MatchOperator,
    readonly value: string,
  ) {
    this.#test = createTest(operator, value);
  }

  matches(text: string): boolean {
    return this.#test(text);
  }
}
