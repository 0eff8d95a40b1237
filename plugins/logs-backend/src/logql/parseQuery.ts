import { InputError } from '@backstage/errors';
import type {
  CountExpression,
  LabelMatcher,
  LineFilter,
  LogExpression,
  MatchOperator,
  Query,
} from './ast';
import { compileRegex } from './compileRegex';
import { parseDuration } from './duration';
import { Token, tokenize } from './tokenize';

const MATCH_OPERATORS = ['=', '!=', '=~', '!~'];
const LINE_OPERATORS = ['|=', '!=', '|~', '!~'];
const MAX_PARTS = 50;

const KNOWN =
  'known are a stream selector, the line filters |= != |~ !~, conditions on labels behind a bar, count_over_time and sum by';

class Parser {
  #at = 0;

  constructor(private readonly tokens: Token[]) {}

  query(): Query {
    const query: Query = this.#is('{')
      ? { kind: 'log', log: this.#log() }
      : { kind: 'count', count: this.#count() };
    this.#expect('end');
    return query;
  }

  selectorOnly(): LabelMatcher[] {
    const selector = this.#selector();
    this.#expect('end');
    return selector;
  }

  #count(): CountExpression {
    const { text, column } = this.#next();
    if (text === 'sum') {
      const before = this.#by();
      this.#expect('(');
      const { log, rangeNs } = this.#count();
      this.#expect(')');
      return { log, rangeNs, by: before ?? this.#by() ?? [] };
    }
    if (text !== 'count_over_time') {
      throw new InputError(
        `The query is not valid: '${text}' at column ${column} is not supported; ${KNOWN}`,
      );
    }
    this.#expect('(');
    const log = this.#log();
    this.#expect('[');
    const rangeNs = parseDuration(this.#expect('duration'));
    this.#expect(']');
    this.#expect(')');
    if (rangeNs <= 0n) {
      throw new InputError('The query is not valid: its range is empty');
    }
    return { log, rangeNs };
  }

  #by(): string[] | undefined {
    if (!this.#takes('by')) {
      return undefined;
    }
    this.#expect('(');
    const names: string[] = [];
    while (!this.#takes(')')) {
      names.push(this.#expect('name'));
      if (!this.#is(')')) {
        this.#expect(',');
      }
    }
    return names;
  }

  #log(): LogExpression {
    const expression: LogExpression = {
      selector: this.#selector(),
      lines: [],
      labels: [],
    };
    while (LINE_OPERATORS.includes(this.#peek().text) || this.#is('|')) {
      if (this.#takes('|')) {
        expression.labels.push(this.#matcher());
      } else {
        expression.lines.push(this.#lineFilter());
      }
      if (expression.lines.length + expression.labels.length > MAX_PARTS) {
        throw new InputError(
          `The query is not valid: it has more than ${MAX_PARTS} filters`,
        );
      }
    }
    return expression;
  }

  #lineFilter(): LineFilter {
    const operator = this.#next().text;
    const regex = operator.endsWith('~');
    const values = [this.#expect('string')];
    while (this.#takes('or')) {
      values.push(this.#expect('string'));
    }
    if (regex) {
      values.forEach(compileRegex);
    }
    return { negated: operator.startsWith('!'), regex, values };
  }

  #selector(): LabelMatcher[] {
    const { column } = this.#peek();
    this.#expect('{');
    const matchers: LabelMatcher[] = [];
    while (!this.#takes('}')) {
      matchers.push(this.#matcher());
      if (!this.#is('}')) {
        this.#expect(',');
      }
    }
    if (!matchers.some(isRestrictive)) {
      throw new InputError(
        `The query is not valid: the selector at column ${column} needs at least one label that is not empty, such as {service="orders"}`,
      );
    }
    return matchers;
  }

  #matcher(): LabelMatcher {
    const name = this.#expect('name');
    const { text: operator, column } = this.#next();
    if (!MATCH_OPERATORS.includes(operator)) {
      throw new InputError(
        `The query is not valid: '${operator}' at column ${column} where one of ${MATCH_OPERATORS.join(
          ' ',
        )} belongs`,
      );
    }
    const value = this.#expect('string');
    if (operator.endsWith('~')) {
      compileRegex(value);
    }
    return { name, operator: operator as MatchOperator, value };
  }

  #peek(): Token {
    return this.tokens[this.#at];
  }

  #next(): Token {
    const token = this.tokens[this.#at];
    this.#at = Math.min(this.#at + 1, this.tokens.length - 1);
    return token;
  }

  #is(text: string): boolean {
    const token = this.#peek();
    return token.kind !== 'string' && token.text === text;
  }

  #takes(text: string): boolean {
    const found = this.#is(text);
    if (found) {
      this.#next();
    }
    return found;
  }

  /** A kind of token, or a sign. */
  #expect(what: string): string {
    const token = this.#next();
    if (token.kind === what || (token.kind === 'sign' && token.text === what)) {
      return token.text;
    }
    const came = token.kind === 'end' ? 'it ends' : `'${token.text}' is`;
    const wanted =
      what === 'end' ? `nothing more belongs (${KNOWN})` : `a ${what} belongs`;
    throw new InputError(
      `The query is not valid: at column ${token.column} ${came} where ${wanted}`,
    );
  }
}

function isRestrictive({ operator, value }: LabelMatcher): boolean {
  if (operator === '=~') {
    return !compileRegex(value).testExact('');
  }
  return operator === '=' && value !== '';
}

/** Reads the subset of LogQL that the store knows. @throws InputError with the column */
export function parseQuery(text: string): Query {
  return new Parser(tokenize(text)).query();
}

/** Reads a stream selector and nothing else. @throws InputError with the column */
export function parseSelector(text: string): LabelMatcher[] {
  return new Parser(tokenize(text)).selectorOnly();
}
