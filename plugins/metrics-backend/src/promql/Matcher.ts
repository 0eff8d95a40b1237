import { RE2JS, RE2JSSyntaxException } from 're2js';
import { PromqlError } from './PromqlError';

export type MatchOperator = '=' | '!=' | '=~' | '!~';

const MAX_LENGTH = 2_000;

/** Of all repetitions together, and of the program that comes of a pattern: a match takes so many steps for each letter. */
const MAX_REPEATS = 1_000;
const MAX_PROGRAM = 2_500;

/** How often something is repeated by counts such as `{3,900}`. */
function countRepeats(pattern: string): number {
  const counts = pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g);
  return [...counts].reduce(
    (sum, [, least, most]) => sum + Number(most || least),
    0,
  );
}

function refuseSize(pattern: string): never {
  throw new PromqlError(
    'bad_data',
    `the regular expression ${JSON.stringify(
      pattern.slice(0, 40),
    )} is too large: repeat less`,
  );
}

function compileChecked(pattern: string): RE2JS {
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

function compile(pattern: string): RE2JS {
  if (pattern.length > MAX_LENGTH) {
    throw new PromqlError(
      'bad_data',
      `a regular expression has ${pattern.length} characters; ${MAX_LENGTH} are taken`,
    );
  }
  if (countRepeats(pattern) > MAX_REPEATS) {
    refuseSize(pattern);
  }
  const compiled = compileChecked(pattern);
  return compiled.programSize() > MAX_PROGRAM ? refuseSize(pattern) : compiled;
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
