import { asLiteral, compileRegex, LineFilter, Literal } from '../logql';

/** Decides about the bytes of a line. */
type Matches = (text: Buffer, start: number, end: number) => boolean;

const literalsOf = ({ regex, values }: LineFilter): (Literal | undefined)[] =>
  values.map(value =>
    regex ? asLiteral(value) : { text: value, ignoreCase: false },
  );

function hasBytes(needle: Buffer): Matches {
  return (text, start, end) => {
    if (!needle.length) {
      return true;
    }
    const at = text.subarray(start, end).indexOf(needle);
    return at >= 0;
  };
}

function matchOne(value: string, regex: boolean): Matches {
  const literal = regex ? asLiteral(value) : { text: value, ignoreCase: false };
  if (literal && !literal.ignoreCase) {
    return hasBytes(Buffer.from(literal.text));
  }
  const compiled = compileRegex(value);
  return (text, start, end) => compiled.test(text.toString('utf8', start, end));
}

/** Decides about one line after the other. */
export function createLineMatcher(filters: LineFilter[]): Matches {
  const all = filters.map(({ negated, regex, values }) => {
    const any = values.map(it => matchOne(it, regex));
    return { negated, any };
  });
  return (text, start, end) =>
    all.every(
      ({ negated, any }) => any.some(it => it(text, start, end)) !== negated,
    );
}

/** The filter by which lines are found fastest, if there is such a one, and the others. */
export function pickDriver(filters: LineFilter[]): {
  driver?: Literal;
  others: LineFilter[];
} {
  const candidates = filters.flatMap(filter => {
    const [literal] = literalsOf(filter);
    const isOne = !filter.negated && filter.values.length === 1;
    return isOne && literal?.text ? [{ filter, literal }] : [];
  });
  const best =
    candidates.find(({ literal }) => !literal.ignoreCase) ?? candidates[0];
  return best
    ? {
        driver: best.literal,
        others: filters.filter(it => it !== best.filter),
      }
    : { others: filters };
}
