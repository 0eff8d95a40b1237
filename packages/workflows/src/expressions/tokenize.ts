import { parseNumber } from './coerce';
import { ExpressionError } from './ExpressionError';
import type { JsonValue } from './JsonValue';
import { expressionLimits } from './limits';

/** A piece of an expression; `offset` is from 0. */
export type Token = {
  type: 'literal' | 'name' | 'sign' | 'end';
  text: string;
  value?: JsonValue;
  offset: number;
};

const space = /\s+/y;
const sign = /&&|\|\||==|!=|<=|>=|[()[\],.!<>*]/y;
const quoted = /'(?:[^']|'')*'/y;
const word = /[^\s()[\],.!<>=&|]+/y;
const numeral = /[^\s()[\],!<>=&|]+/y;
const name = /^[A-Za-z_][\w-]*$/;

const keywords = new Map<string, JsonValue>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', NaN],
  ['Infinity', Infinity],
]);

/** After one of these a point is access to a property, elsewhere the begin of a number. */
function endsOperand(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.type === 'name' || [')', ']', '*'].includes(token.text))
  );
}

class Tokenizer {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Token[] {
    this.#match(space);
    while (this.#offset < this.#text.length) {
      this.#tokens.push(this.#next());
      this.#match(space);
    }
    this.#tokens.push({ type: 'end', text: '', offset: this.#offset });
    return this.#tokens;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#offset;
    const found = pattern.exec(this.#text)?.[0];
    this.#offset += found?.length ?? 0;
    return found;
  }

  #next(): Token {
    const offset = this.#offset;
    const first = this.#text[offset];
    if (first === "'") {
      return this.#readText(offset);
    }
    const point = first === '.' && !endsOperand(this.#tokens.at(-1));
    if (/[\d+-]/.test(first) || point) {
      return this.#readNumber(offset);
    }
    const found = this.#match(sign);
    return found === undefined
      ? this.#readWord(offset)
      : { type: 'sign', text: found, offset };
  }

  #readText(offset: number): Token {
    const text = this.#match(quoted);
    if (text === undefined) {
      const problem = 'The text that begins here has no closing quote.';
      throw new ExpressionError(problem, offset);
    }
    const value = text.slice(1, -1).replaceAll("''", "'");
    return { type: 'literal', text, value, offset };
  }

  #readNumber(offset: number): Token {
    const text = this.#match(numeral) ?? this.#text[offset];
    const value = parseNumber(text);
    if (Number.isNaN(value)) {
      throw new ExpressionError(`\`${text}\` is no number.`, offset);
    }
    return { type: 'literal', text, value, offset };
  }

  #readWord(offset: number): Token {
    const text = this.#match(word) ?? this.#text[offset];
    if (text.startsWith('"')) {
      const problem = 'Texts stand in single quotes in an expression.';
      throw new ExpressionError(problem, offset);
    }
    if (!name.test(text)) {
      throw new ExpressionError(`\`${text}\` is not understood.`, offset);
    }
    const value = keywords.get(text);
    return value === undefined || this.#tokens.at(-1)?.text === '.'
      ? { type: 'name', text, offset }
      : { type: 'literal', text, value, offset };
  }
}

/**
 * Takes an expression apart.
 *
 * @throws ExpressionError for what is no part of one
 */
export function tokenize(text: string): Token[] {
  if (text.length > expressionLimits.length) {
    throw new ExpressionError(
      `An expression may have ${expressionLimits.length} characters, this has ${text.length}.`,
      0,
    );
  }
  return new Tokenizer(text).read();
}
