import { escapeFor, quoted, regexOf, type Quote } from './quote';

/** What stands for the placeholders of a query. */
export type Fillings = {
  /** Matchers without their braces, PromQL already. */
  selector?: string;
  /** A duration of PromQL, such as `1m`. */
  interval?: string;
  name: string;
  namespace: string;
};

/** Why a query cannot be filled, to be read by whoever wrote it. */
export class FillError extends Error {}

// Comments, strings (as far as they go when they do not end), braces and placeholders, as PromQL is read.
const TOKENS =
  /#[^\n]*|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`[^`]*`?|[{}]|\$[A-Za-z_]\w*/gs;

const IN_STRING = /\\.|\$[A-Za-z_]\w*/gs;

const isKnown = (name: string, fillings: Fillings): name is keyof Fillings =>
  Object.hasOwn(fillings, name);

/** @param isRegex whether the string is one that values are matched with */
function fillString(text: string, fillings: Fillings, isRegex: boolean) {
  const quote = text[0] as Quote;
  return text.replace(quote === '`' ? /\$[A-Za-z_]\w*/g : IN_STRING, found => {
    const name = found.slice(1);
    // `$` ends a regular expression, so that others are no mistake here
    if (found[0] === '\\' || !isKnown(name, fillings)) {
      return found;
    }
    const value = fillings[name] ?? '';
    const inside = escapeFor(quote, isRegex ? regexOf(value) : value);
    if (inside === undefined) {
      throw new FillError(
        `${found} holds a backtick, which cannot stand in backticks; write the string in double quotes`,
      );
    }
    return inside;
  });
}

function fillBare(found: string, fillings: Fillings, isInBraces: boolean) {
  const name = found.slice(1);
  if (!isKnown(name, fillings)) {
    const known = Object.keys(fillings).map(it => `$${it}`);
    throw new FillError(`it knows no ${found}, only ${known.join(', ')}`);
  }
  const value = fillings[name] ?? '';
  if (name === 'selector') {
    return isInBraces ? value : `{${value}}`;
  }
  return name === 'interval' ? value : quoted(value);
}

/**
 * A query with its placeholders filled, each as the place takes it: `$selector` with braces where there are none,
 * `$name` and `$namespace` as strings, or inside of a string as what cannot end it, and in one behind `=~` and `!~` as
 * what matches nothing else.
 *
 * @throws FillError
 */
export function fillQuery(template: string, fillings: Fillings): string {
  let depth = 0;
  return template.replace(TOKENS, (found, at: number) => {
    switch (found[0]) {
      case '{':
      case '}':
        depth += found === '{' ? 1 : -1;
        return found;
      case '#':
        return found;
      case '$':
        return fillBare(found, fillings, depth > 0);
      default: {
        const before = template.slice(Math.max(0, at - 40), at);
        return fillString(found, fillings, /[=!]~\s*$/.test(before));
      }
    }
  });
}
