import { detectLevel } from './detectLevel';
import { toLogLevel } from './levels';
import { parseFields } from './parseFields';

describe('the level of a line', () => {
  it.each([
    ['{"level":"error","msg":"no"}', 'error'],
    ['{"level": 50, "msg": "pino"}', 'error'],
    ['{"severity":"WARNING","message":"error in the text"}', 'warn'],
    ['{"msg":"error without a level"}', 'unknown'],
    ['time=2026-01-01T00:00:00Z level=warn msg="disk full"', 'warn'],
    ['2026-01-01 12:00:00 [ERROR] it broke', 'error'],
    ['2026-01-01T12:00:00Z INFO: started', 'info'],
    ['\u001b[31merror\u001b[39m: coloured', 'error'],
    ['panic: runtime error', 'fatal'],
    ['GET /errors 200 in 3 ms', 'unknown'],
    ['</script><script>alert(1)</script>', 'unknown'],
    ['', 'unknown'],
    [`${'x'.repeat(100)} ERROR far into the line`, 'unknown'],
  ])('of %j is %s', (line, level) => {
    expect(detectLevel(line)).toBe(level);
  });

  // what took quadratic time would take longer than a test may
  it('is looked for in a long and hostile line', () => {
    expect(detectLevel(`${'level='.repeat(1_000_000)}`)).toBe('unknown');
    expect(detectLevel(`${'"severity" '.repeat(1_000_000)}`)).toBe('unknown');
  });

  it('knows names and numbers, and nothing of the prototype', () => {
    expect(toLogLevel('Critical')).toBe('fatal');
    expect(toLogLevel(30)).toBe('info');
    expect(toLogLevel('40')).toBe('warn');
    expect(toLogLevel('constructor')).toBeUndefined();
    expect(toLogLevel(35)).toBeUndefined();
  });
});

describe('the fields of a line', () => {
  it('are those of JSON, by path', () => {
    expect(
      parseFields(
        '{"msg":"</script>","http":{"status":500,"ok":false},"tags":["a"],"none":null}',
      ),
    ).toEqual({
      msg: '</script>',
      'http.status': '500',
      'http.ok': 'false',
      tags: '["a"]',
      none: 'null',
    });
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [`k${i}`, i]),
    );
    expect(Object.keys(parseFields(JSON.stringify(many)))).toHaveLength(100);
    expect(parseFields('{"__proto__":{"a":"1"}}')).toEqual({
      '__proto__.a': '1',
    });
  });

  it('are those of logfmt', () => {
    expect(
      parseFields('level=info msg="say \\"hi\\"\\n" dur=3ms empty= url=/a?b=c'),
    ).toEqual({
      level: 'info',
      msg: 'say "hi"\n',
      dur: '3ms',
      empty: '',
      url: '/a?b=c',
    });
  });

  it('are none of other text', () => {
    expect(parseFields('{"half": ')).toEqual({});
    expect(parseFields('GET /?a=b 200')).toEqual({});
    expect(parseFields('[1,2]')).toEqual({});
    expect(parseFields('only a=b here')).toEqual({});
  });
});
