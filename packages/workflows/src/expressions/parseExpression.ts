import { checkCall, checkContext } from './checkNames';
import type { Comparison, Expression } from './Expression';
import { ExpressionError } from './ExpressionError';
import { expressionLimits } from './limits';
import type { Scope } from './Scope';
import { anyScope } from './Scope';
import type { Token } from './tokenize';
import { tokenize } from './tokenize';
import { unexpectedToken } from './unexpectedToken';

/** Ranks of operators, the loosest first: `||`, `&&`, equality, order, `!`. */
class Parser {
  readonly #tokens: Token[];
  readonly #scope: Scope;
  #position = 0;
  #depth = 0;

  constructor(tokens: Token[], scope: Scope) {
    this.#tokens = tokens;
    this.#scope = scope;
  }

  read(): Expression {
    const expression = this.#expression();
    const token = this.#peek();
    if (token.type !== 'end') {
      throw unexpectedToken(token);
    }
    return expression;
  }

  #peek(): Token {
    return this.#tokens[this.#position];
  }

  #take(): Token {
    const token = this.#peek();
    this.#position += token.type === 'end' ? 0 : 1;
    return token;
  }

  #skip(...signs: string[]): string | undefined {
    const token = this.#peek();
    return token.type === 'sign' && signs.includes(token.text)
      ? this.#take().text
      : undefined;
  }

  #need(sign: string): void {
    if (!this.#skip(sign)) {
      throw unexpectedToken(this.#peek(), sign);
    }
  }

  #deeper(): void {
    this.#depth += 1;
    if (this.#depth > expressionLimits.depth) {
      throw new ExpressionError(
        `An expression may be ${expressionLimits.depth} parts deep.`,
        this.#peek().offset,
      );
    }
  }

  #nested(read: () => Expression): Expression {
    this.#deeper();
    const expression = read();
    this.#depth -= 1;
    return expression;
  }

  #expression(): Expression {
    return this.#nested(() =>
      this.#logical('or', '||', () =>
        this.#logical('and', '&&', () => this.#equality()),
      ),
    );
  }

  #logical(
    type: 'and' | 'or',
    sign: string,
    operand: () => Expression,
  ): Expression {
    const operands = [operand()];
    while (this.#skip(sign)) {
      operands.push(this.#nested(operand));
    }
    return operands.length === 1 ? operands[0] : { type, operands };
  }

  #comparison(signs: Comparison[], operand: () => Expression): Expression {
    const first = operand();
    const rest = [];
    for (let sign = this.#skip(...signs); sign; sign = this.#skip(...signs)) {
      rest.push({ operator: sign as Comparison, operand: operand() });
    }
    return rest.length ? { type: 'compare', first, rest } : first;
  }

  #equality(): Expression {
    return this.#comparison(['==', '!='], () =>
      this.#comparison(['<', '<=', '>', '>='], () => this.#not()),
    );
  }

  #not(): Expression {
    return this.#skip('!')
      ? { type: 'not', operand: this.#nested(() => this.#not()) }
      : this.#access();
  }

  #access(): Expression {
    const base = this.#primary();
    const outer = this.#depth;
    let expression = base;
    for (
      let key = base.type !== 'literal' && this.#key();
      key;
      key = this.#key()
    ) {
      this.#deeper();
      expression = { type: 'access', object: expression, key };
    }
    this.#depth = outer;
    return expression;
  }

  #key(): Expression | '*' | undefined {
    if (this.#skip('[')) {
      const key = this.#skip('*') ? '*' : this.#expression();
      this.#need(']');
      return key;
    }
    if (!this.#skip('.')) {
      return undefined;
    }
    const token = this.#take();
    if (token.type === 'name') {
      return { type: 'literal', value: token.text };
    }
    if (token.text === '*' && token.type === 'sign') {
      return '*';
    }
    throw unexpectedToken(token, 'a name or *');
  }

  #primary(): Expression {
    const token = this.#take();
    if (token.type === 'literal') {
      return { type: 'literal', value: token.value ?? null };
    }
    if (token.type === 'name') {
      return this.#skip('(') ? this.#call(token) : this.#context(token);
    }
    if (token.type === 'sign' && token.text === '(') {
      const expression = this.#expression();
      this.#need(')');
      // A literal in brackets can be indexed, and one without cannot.
      return expression.type === 'literal'
        ? { type: 'and', operands: [expression] }
        : expression;
    }
    throw unexpectedToken(token);
  }

  #context({ text, offset }: Token): Expression {
    const name = checkContext(text, offset, this.#scope);
    return { type: 'context', name, offset };
  }

  #call({ text, offset }: Token): Expression {
    const args: Expression[] = [];
    while (!this.#skip(')')) {
      args.push(this.#expression());
      if (this.#peek().text !== ')' || this.#peek().type !== 'sign') {
        this.#need(',');
      }
    }
    const name = checkCall({ name: text, offset, args, scope: this.#scope });
    return { type: 'call', name, args, offset };
  }
}

/**
 * Reads an expression, the text between `${{` and `}}`; an empty one is null.
 *
 * Source: docs.github.com, "Evaluate expressions in workflows and actions".
 *
 * @param scope - names that it may use; all when it is left out
 * @throws ExpressionError with the offset of what is wrong
 */
export function parseExpression(text: string, scope = anyScope): Expression {
  const tokens = tokenize(text);
  return tokens.length === 1
    ? { type: 'literal', value: null }
    : new Parser(tokens, scope).read();
}
