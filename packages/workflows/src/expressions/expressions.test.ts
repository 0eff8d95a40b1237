import type { EvaluationContext } from '.';
import {
  evaluate,
  evaluateBoolean,
  evaluateCondition,
  evaluateNumber,
  evaluateValue,
  ExpressionError,
} from '.';

const context: EvaluationContext = {
  github: {
    ref: 'refs/heads/main',
    event: { labels: [{ name: 'bug' }, { name: 'help' }, { size: 1 }] },
    'with-dash': 1,
  },
  env: { Level: '3', EMPTY: '' },
  needs: { a: { result: 'success', outputs: { list: '[1, 2]' } } },
  steps: { same: [], other: {} },
  matrix: { node: 22, os: 'linux', list: [1, [2, 3]], nested: { a: { b: 1 } } },
};

/** Expressions, and the JSON of what they give. Rules: docs.github.com, "Evaluate expressions". */
const values: Array<[string, string]> = [
  // Literals
  ['null', 'null'],
  ['true', 'true'],
  ["'it''s ''it'''", `"it's 'it'"`],
  ['-9.2', '-9.2'],
  ['.5', '0.5'],
  ['+1', '1'],
  ['0xff', '255'],
  ['0o17', '15'],
  ['-2.99e-2', '-0.0299'],
  // Access
  ['github.ref', '"refs/heads/main"'],
  ['GitHub.REF', '"refs/heads/main"'],
  ["github['with-dash']", '1'],
  ['github.with-dash', '1'],
  ['env.level', '"3"'],
  ['matrix.list[1][0]', '2'],
  ["matrix.list['1'][true]", '3'],
  ['matrix.list[9]', 'null'],
  ['matrix.list[-1]', 'null'],
  ['matrix.list.x', 'null'],
  ['github.missing.deeper', 'null'],
  ['github.constructor', 'null'],
  ['github.__proto__.x', 'null'],
  ['runner', 'null'],
  ['github.event.labels.*.name', '["bug","help"]'],
  ['github.event.labels[*].name[0]', '[]'],
  ['matrix.nested.*.b', '[1]'],
  ['matrix.os.*', '[]'],
  ['fromJSON(\'{"a": [1]}\').a[0]', '1'],
  ['(github).ref', '"refs/heads/main"'],
  ['github.null', 'null'],
  // Operators and their ranks
  ['!true', 'false'],
  ['!!github.ref', 'true'],
  ['!2 < 3', 'true'],
  ['!(2 < 3)', 'false'],
  ['1 < 2 == true', 'true'],
  ['1 == 1 && 2', '2'],
  ['1 || 2 && 3', '1'],
  ['(1 || 2) && 3', '3'],
  ['false && 0 || null', 'null'],
  ["github.missing || 'default'", '"default"'],
  ["matrix.node > 20 && 'new' || 'old'", '"new"'],
  // Equality
  ["'ABC' == 'abc'", 'true'],
  ["'ı' == 'I'", 'false'],
  ["'b' > 'A'", 'true'],
  ["'' == 0", 'true'],
  ["'3' == 3", 'true'],
  ["env.Level >= '3'", 'true'],
  ["' 0x10 ' == 16", 'true'],
  ["'0b1' == 1", 'false'],
  ['null == 0', 'true'],
  ["null == ''", 'true'],
  ['true == 1', 'true'],
  ["true == 'true'", 'false'],
  ['NaN == NaN', 'false'],
  ['NaN != NaN', 'true'],
  ["1 < 'x'", 'false'],
  ['steps.same == steps.same', 'true'],
  ["steps.same == fromJSON('[]')", 'false'],
  ['steps.other != null', 'true'],
  ['steps.same == 0', 'false'],
  ['Infinity > 1e300', 'true'],
  // Functions
  ["contains('Hello world', 'LLO')", 'true'],
  ["contains(github.event.labels.*.name, 'Bug')", 'true'],
  ["contains(fromJSON('[1, 2]'), '2')", 'true'],
  ["contains(matrix, 'linux')", 'false'],
  ["startsWith('Hello', 'he')", 'true'],
  ["endsWith(github.ref, 'MAIN')", 'true'],
  ['startsWith(123, 12)', 'true'],
  ["startsWith(matrix, '')", 'false'],
  ["format('{{{0}}} {1} {0}', 'a', 1.50)", '"{a} 1.5 a"'],
  ["format('{0}{1}{2}', null, steps.same, steps.other)", '"ArrayObject"'],
  ["join(github.event.labels.*.name, ', ')", '"bug, help"'],
  ['join(matrix.list)', '"1,Array"'],
  ["join('one')", '"one"'],
  ['join(matrix)', '""'],
  ['toJSON(matrix.list)', '"[\\n  1,\\n  [\\n    2,\\n    3\\n  ]\\n]"'],
  [
    'toJSON(fromJSON(\'{"a":{},"b":[]}\'))',
    '"{\\n  \\"a\\": {},\\n  \\"b\\": []\\n}"',
  ],
  ["toJSON('a\"b')", '"\\"a\\\\\\"b\\""'],
  ['fromJSON(needs.a.outputs.list)[1]', '2'],
  ["FROMJSON('true')", 'true'],
  ['case(false, 1, true, 2, 3)', '2'],
  ['case(false, 1, 3)', '3'],
];

/** Expressions, what is said of them, and the offset behind `${{`; what shows in evaluation has none. */
const problems: Array<[string, RegExp, number?]> = [
  ['1 2', /`2` is not expected here/, 5],
  ['1 <', /ends too early/, 6],
  ['(1', /ends too early: `\)` is expected/, 5],
  ['> 1', /`>` is not expected/, 3],
  ['github.', /ends too early/, 10],
  ['github.1', /not expected/, 10],
  ['github[1', /`]` is expected/, 11],
  ["'a'.b", /no number/, 6],
  ['"a"', /single quotes/, 3],
  ["'a", /not closed with }}/, 0],
  ['  ', /is empty/, 3],
  ['1a', /no number/, 3],
  ['a@b', /not understood/, 3],
  ['a = b', /`=` is not understood/, 5],
  ['github = 1', /`=` is not understood/, 10],
  ['githb.ref', /There is no `githb`. Supported here: github, env/, 3],
  ['secrets.X', /`secrets` is not supported/, 3],
  ["hashFiles('x')", /hashFiles\(\) is not supported/, 3],
  ["contains('a')", /takes 2 values and is given 1/, 3],
  ['join(1, 2, 3)', /takes 1 to 2 values/, 3],
  ['nothing()', /no function `nothing`/, 3],
  ["format('{')", /brace that is alone/],
  ["format('{0}')", /is given 0 values/],
  ["fromJSON('{')", /needs JSON/],
  ["fromJSON('')", /empty text/],
  ['case(1, 2, 3)', /must be a boolean/],
  ['case(true, 2, true, 3)', /last value/],
  [`${'!'.repeat(60)}true`, /50 parts deep/, 53],
  [`${'('.repeat(60)}1${')'.repeat(60)}`, /50 parts deep/, 53],
  [`github${'.a'.repeat(60)}`, /50 parts deep/, 109],
];

function errorOf(evaluation: () => unknown): ExpressionError {
  try {
    evaluation();
  } catch (error) {
    expect(error).toBeInstanceOf(ExpressionError);
    return error as ExpressionError;
  }
  throw new Error('There is no problem.');
}

describe('expressions', () => {
  it.each(values)('%s', (text, json) => {
    const value = evaluateValue(`\${{ ${text} }}`, context);
    expect(JSON.stringify(value)).toBe(json);
  });

  it.each(problems)('tells of %s', (...[text, message, offset]) => {
    const error = errorOf(() => evaluateValue(`\${{${text}}}`, context));
    expect(error.message).toMatch(message);
    expect(error.offset).toBe(offset);
  });

  it('are no longer than GitHub has them', () => {
    [21_000, 30_000].forEach(length => {
      const text = `\${{'${'a'.repeat(length)}'}}`;
      expect(errorOf(() => evaluateValue(text, context)).message).toMatch(
        /21000 characters/,
      );
    });
  });

  it('writes numbers with 15 digits, as GitHub does', () => {
    const texts = {
      '0.84551240822557006': '0.84551240822557',
      '-0': '0',
      '1e2': '100',
      '100': '100',
      '0.1': '0.1',
      '123456.7890': '123456.789',
      '1e15': '1E+15',
      '1.25e21': '1.25E+21',
      '0.00001': '0.00001',
      '0.000001': '1E-06',
      Infinity: 'Infinity',
      '-Infinity': '-Infinity',
      NaN: 'NaN',
    };
    Object.entries(texts).forEach(([number, text]) =>
      expect(evaluate(`\${{ ${number} }}`, {})).toBe(text),
    );
  });
});

describe('evaluate', () => {
  it('replaces each expression in a text', () => {
    const text = "a ${{ matrix.os }}/${{ '}}' }}${{ env.none }} $x ${ {}} }}";
    expect(evaluate(text, context)).toBe('a linux/}} $x ${ {}} }}');
    expect(evaluate('', context)).toBe('');
    expect(evaluate('${{ matrix.list }}', context)).toBe('Array');
    expect(evaluateValue('${{ matrix.list }}', context)).toEqual([1, [2, 3]]);
    expect(evaluateValue(' ${{ 1 }}', context)).toBe(' 1');
    expect(evaluateValue('plain', context)).toBe('plain');
    expect(errorOf(() => evaluate('a ${{ b', context)).offset).toBe(2);
    expect(errorOf(() => evaluate("${{ 'a }}", context)).offset).toBe(0);
  });

  it('reads switches and numbers', () => {
    expect(evaluateBoolean(true, context)).toBe(true);
    expect(evaluateBoolean("${{ matrix.os == 'x' }}", context)).toBe(false);
    expect(evaluateNumber(5, context)).toBe(5);
    expect(evaluateNumber('${{ matrix.node }}', context)).toBe(22);
    expect(evaluateNumber('${{ env.Level }}', context)).toBe(3);
    expect(
      errorOf(() => evaluateBoolean('${{ env.Level }}', context)).message,
    ).toBe('true or false is needed, and `${{ env.Level }}` gives "3".');
    ['${{ env.EMPTY }}', '${{ -1 }}', '${{ matrix }}', 'x'].forEach(text =>
      expect(errorOf(() => evaluateNumber(text, context)).message).toContain(
        'A number above 0 is needed',
      ),
    );
  });
});

describe('evaluateCondition', () => {
  it('asks for success unless the condition asks for the status', () => {
    const runs = (text: string | undefined) =>
      (['success', 'failure', 'cancelled', 'skipped'] as const).filter(status =>
        evaluateCondition(text, context, status),
      );
    expect(runs(undefined)).toEqual(['success']);
    expect(runs('  ')).toEqual(['success']);
    expect(runs('true')).toEqual(['success']);
    expect(runs('false')).toEqual([]);
    expect(runs("matrix.os == 'linux'")).toEqual(['success']);
    expect(runs("${{ matrix.os == 'linux' }}")).toEqual(['success']);
    expect(runs(' ${{ always() }} ')).toEqual([
      'success',
      'failure',
      'cancelled',
      'skipped',
    ]);
    expect(runs('failure()')).toEqual(['failure']);
    expect(runs('cancelled()')).toEqual(['cancelled']);
    expect(runs('!Cancelled()')).toEqual(['success', 'failure', 'skipped']);
    expect(runs('success() || failure()')).toEqual(['success', 'failure']);
    expect(runs("format('{0}', failure()) == 'true'")).toEqual(['failure']);
    expect(runs("fromJSON('[1, 2]')[failure()] == 2")).toEqual(['failure']);
    expect(runs("contains('failure()', 'f')")).toEqual(['success']);
    expect(runs('matrix.failure')).toEqual([]);
    expect(runs('steps.same')).toEqual(['success']);
    const { message, offset } = errorOf(() =>
      runs("${{ github.ref }} == 'refs/heads/main'"),
    );
    expect(message).toContain('A condition stands whole');
    expect(offset).toBe(17);
  });
});
