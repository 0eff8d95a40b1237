export type Selection =
  | {
      kind: 'field';
      alias: string;
      name: string;
      args: Record<string, unknown>;
      selections: Selection[];
    }
  | { kind: 'on'; type: string; selections: Selection[] };

export type Operation = {
  kind: 'query' | 'mutation';
  selections: Selection[];
};

const TOKEN =
  /\.\.\.|"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?|[_A-Za-z]\w*|[{}()[\]:!=$]/g;
const NAME = /^[_A-Za-z]/;
const LITERALS: Record<string, unknown> = {
  true: true,
  false: false,
  null: null,
};
const MAX_DEPTH = 12;

/**
 * Reads one operation: fields, aliases, arguments, variables and inline
 * fragments, which is what our sites and apps send.
 *
 * @throws SyntaxError
 */
export function parse(
  query: string,
  variables: Record<string, unknown> = {},
): Operation {
  const tokens = query.replaceAll(/#.*/g, '').match(TOKEN) ?? [];
  const given = { ...variables };
  let at = 0;

  const take = (wanted?: string): string => {
    const token = tokens[at++];
    if (token === undefined) throw new SyntaxError('The query ends too early');
    if (!wanted || token === wanted) return token;
    throw new SyntaxError(`Expected ${wanted} instead of ${token}`);
  };
  const skip = (token: string): boolean => {
    if (tokens[at] !== token) return false;
    at++;
    return true;
  };
  const name = (): string => {
    const token = take();
    if (NAME.test(token)) return token;
    throw new SyntaxError(`Expected a name instead of ${token}`);
  };

  function value(): unknown {
    if (skip('$')) return given[name()];
    if (skip('[')) {
      const items: unknown[] = [];
      while (!skip(']')) items.push(value());
      return items;
    }
    if (skip('{')) return pairs('}');
    const token = take();
    if (token in LITERALS) return LITERALS[token];
    if (NAME.test(token)) return token;
    try {
      return JSON.parse(token);
    } catch {
      throw new SyntaxError(`${token} is no value`);
    }
  }

  function pairs(end: string): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    while (!skip(end)) {
      const key = name();
      take(':');
      found[key] = value();
    }
    return found;
  }

  function selectionSet(depth = 1): Selection[] {
    if (depth > MAX_DEPTH) throw new SyntaxError('The query is too deep');
    take('{');
    const found: Selection[] = [];
    while (!skip('}')) found.push(selection(depth));
    return found;
  }

  function selection(depth: number): Selection {
    if (skip('...')) {
      take('on');
      const type = name();
      return { kind: 'on', type, selections: selectionSet(depth + 1) };
    }
    const first = name();
    const field = skip(':') ? name() : first;
    const args = skip('(') ? pairs(')') : {};
    const selections = tokens[at] === '{' ? selectionSet(depth + 1) : [];
    return { kind: 'field', alias: first, name: field, args, selections };
  }

  function declareVariables(): void {
    while (!skip(')')) {
      take('$');
      const variable = name();
      take(':');
      while (/^[\w![\]]+$/.test(tokens[at] ?? '')) at++;
      if (!skip('=')) continue;
      // Read in any case: the default stands in the query, given or not
      const fallback = value();
      given[variable] ??= fallback;
    }
  }

  const kind = tokens[at] === '{' ? 'query' : name();
  if (kind !== 'query' && kind !== 'mutation') {
    throw new SyntaxError(`${kind} is not answered here`);
  }
  if (NAME.test(tokens[at] ?? '')) at++;
  if (skip('(')) declareVariables();
  const selections = selectionSet();
  if (at < tokens.length) throw new SyntaxError('One operation at a time');
  return { kind, selections };
}
