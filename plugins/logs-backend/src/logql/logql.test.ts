import { InputError } from '@backstage/errors';
import { asLiteral, literalPattern } from './asLiteral';
import { compileRegex } from './compileRegex';
import { parseDuration } from './duration';
import { formatQuery } from './formatQuery';
import { compileMatchers } from './matchLabels';
import { parseQuery, parseSelector } from './parseQuery';
import { parseTime } from './parseTime';

describe('parseQuery', () => {
  it('reads selectors, filters and counts', () => {
    expect(
      parseQuery(
        '{a="b", c=~"x.*", d!="\\"", e!~`\\d`} |= "one" or "two" != "no" |~ `a.c` !~ "x" | detected_level=~"warn|error"',
      ),
    ).toEqual({
      kind: 'log',
      log: {
        selector: [
          { name: 'a', operator: '=', value: 'b' },
          { name: 'c', operator: '=~', value: 'x.*' },
          { name: 'd', operator: '!=', value: '"' },
          { name: 'e', operator: '!~', value: '\\d' },
        ],
        lines: [
          { negated: false, regex: false, values: ['one', 'two'] },
          { negated: true, regex: false, values: ['no'] },
          { negated: false, regex: true, values: ['a.c'] },
          { negated: true, regex: true, values: ['x'] },
        ],
        labels: [
          { name: 'detected_level', operator: '=~', value: 'warn|error' },
        ],
      },
    });
    const count = 'count_over_time({a="b"} |= "x" [1m30s])';
    const log = expect.objectContaining({ lines: [expect.anything()] });
    const rangeNs = 90_000_000_000n;
    expect(parseQuery(count)).toEqual({
      kind: 'count',
      count: { log, rangeNs },
    });
    for (const sum of [
      `sum by (level, env) (${count})`,
      `sum(${count}) by (level, env)`,
    ]) {
      expect(parseQuery(sum)).toEqual({
        kind: 'count',
        count: { log, rangeNs, by: ['level', 'env'] },
      });
    }
    expect(parseQuery(`sum(${count})`)).toMatchObject({ count: { by: [] } });
  });

  it.each([
    ['', /column 1/],
    ['{}', /at least one label/],
    ['{a=~".*"}', /at least one label/],
    ['{a="b"', /column 7 it ends/],
    ['{a="b"} |= x', /'x' is where a string belongs/],
    ['{a="b"} | json', /column 15 it ends|'' at column 15/],
    ['{a="b"} | line_format "x"', /where one of = != =~ !~ belongs/],
    ['rate({a="b"}[1m])', /'rate' at column 1 is not supported; known are/],
    ['{a=~"["}', /is not a regular expression of RE2/],
    ['{a="b"} |~ "(?=x)"', /is not a regular expression of RE2/],
    ['{a="\\q"}', /is no escape of LogQL/],
    ['{a="b"} ;', /";" at column 9/],
    ['{a="b"} {c="d"}', /nothing more belongs/],
    [`{a="${'x'.repeat(6_000)}"}`, /6006 characters; 5000 are taken/],
    [`{a=~"${'x'.repeat(2_000)}"}`, /2000 characters; 1000 are taken/],
    [`{a="b"}${'|="x"'.repeat(60)}`, /more than 50 filters/],
  ])('refuses %s', (query, message) => {
    expect(() => parseQuery(query)).toThrow(message);
  });

  it.each([
    ['(', 'missing closing )'],
    ['a)', 'unexpected )'],
    ['[a', 'missing closing ]'],
    ['x**', "invalid nested repetition operator at '**'"],
    ['(?=x)', "invalid or unsupported Perl syntax at '(?='"],
    ['a\\', 'trailing backslash at end of expression'],
  ])('says of the pattern %s why it is none', (pattern, reason) => {
    expect(() => compileRegex(pattern)).toThrow(
      new InputError(
        `'${pattern}' is not a regular expression of RE2: ${reason}`,
      ),
    );
  });

  it('says so of long ones in short', () => {
    const long = `${'x'.repeat(500)}(`;
    expect(() => compileRegex(long)).toThrow(
      new InputError(
        `'${'x'.repeat(
          100,
        )}…' is not a regular expression of RE2: missing closing )`,
      ),
    );
  });

  it('takes a selector only, where only that may be', () => {
    expect(parseSelector('{service="a"}')).toHaveLength(1);
    expect(() => parseSelector('{service="a"} |= "x"')).toThrow(/nothing more/);
    expect(() => parseSelector('service')).toThrow(/a { belongs/);
  });
});

it('matches labels as a whole, and missing ones as empty', () => {
  const matches = (selector: string, labels: Record<string, string>) =>
    compileMatchers(parseSelector(selector))(labels);
  expect(matches('{a=~"b|c"}', { a: 'c' })).toBe(true);
  expect(matches('{a=~"b|c"}', { a: 'cc' })).toBe(false);
  expect(matches('{a="b", x!="y"}', { a: 'b' })).toBe(true);
  expect(matches('{a="b", x=""}', { a: 'b' })).toBe(true);
  expect(matches('{a="b", constructor!~".+"}', { a: 'b' })).toBe(true);
});

it('knows which patterns are texts, and writes texts as patterns', () => {
  expect(asLiteral('(?i)a\\.b/c d')).toEqual({
    text: 'a.b/c d',
    ignoreCase: true,
  });
  for (const pattern of ['a.b', 'a|b', '\\d', 'a\\', '(?s)a', '(?i)a+']) {
    expect(asLiteral(pattern)).toBeUndefined();
  }
  const hostile = {
    text: 'a"b\\(c)[d]{2}.*^$|?+\n</script>é',
    ignoreCase: true,
  };
  expect(asLiteral(literalPattern(hostile))).toEqual(hostile);
  const filter = { text: hostile.text, levels: ['warn', 'unknown'] as const };
  const query = formatQuery(
    '{a="b"}',
    { ...filter, levels: [...filter.levels] },
    'detected_level',
  );
  expect(parseQuery(query)).toMatchObject({
    log: {
      lines: [{ regex: true, values: [literalPattern(hostile)] }],
      labels: [{ name: 'detected_level', value: 'warn|unknown|' }],
    },
  });
});

it('reads times and durations as Loki does', () => {
  const expected = 1_569_266_497_240_578_000n;
  expect(parseTime('1569266497240578000', 'start')).toBe(expected);
  expect(parseTime('1569266497.240578', 'start')).toBe(expected);
  expect(parseTime('2019-09-23T19:21:37.240578Z', 'start')).toBe(expected);
  expect(parseTime('2019-09-23T21:21:37.240578+02:00', 'start')).toBe(expected);
  expect(parseTime('1569266497', 'start')).toBe(1_569_266_497_000_000_000n);
  expect(() => parseTime('yesterday', 'start')).toThrow(
    /'start' is 'yesterday'/,
  );
  expect(parseDuration('1h30m')).toBe(5_400_000_000_000n);
  expect(parseDuration('0.5')).toBe(500_000_000n);
  expect(() => parseDuration('5 minutes')).toThrow(/not a duration/);
});
