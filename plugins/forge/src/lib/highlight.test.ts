import { grammars } from './grammars';
import { highlight } from './highlight';
import { languageOf } from './languageOf';

const text = (lines: { text: string }[][]) =>
  lines.map(tokens => tokens.map(token => token.text).join(''));

describe('highlight', () => {
  it('knows languages by the name of the file, and has a grammar for each', async () => {
    expect(languageOf('src/a.test.TSX')).toBe('typescript');
    expect(languageOf('deploy/Dockerfile')).toBe('dockerfile');
    expect(languageOf('catalog-info.yaml')).toBe('yaml');
    expect(languageOf('go.mod')).toBe('go');
    expect(languageOf('LICENSE')).toBeUndefined();
    expect(languageOf('a.constructor')).toBeUndefined();
    expect(languageOf('constructor')).toBeUndefined();
    for (const load of Object.values(grammars)) {
      expect(await load()).toEqual({ default: expect.any(Function) });
    }
  });

  it('cuts what reaches over lines, and keeps every character', async () => {
    const source = '/* a <b>\n & "c" */\n\nconst x = `${1 + y}`; // it\'s\n';
    const lines = await highlight('a.ts', source);
    expect(text(lines)).toEqual(source.trimEnd().split('\n'));
    expect(lines[0]).toEqual([{ text: '/* a <b>', scope: 'hljs-comment' }]);
    expect(lines[1]).toEqual([{ text: ' & "c" */', scope: 'hljs-comment' }]);
    expect(lines[2]).toEqual([]);
    expect(lines[3][0]).toEqual({ text: 'const', scope: 'hljs-keyword' });
  });

  it('leaves text without a grammar, and very long text, as it is', async () => {
    expect(await highlight('LICENSE', 'a\r\n\r\nb\n')).toEqual([
      [{ text: 'a' }],
      [],
      [{ text: 'b' }],
    ]);
    expect(await highlight('a.ts', '')).toEqual([[]]);
    const long = 'const a = 1;\n'.repeat(30_000);
    const lines = await highlight('a.ts', long);
    expect(lines).toHaveLength(30_000);
    expect(lines[0]).toEqual([{ text: 'const a = 1;' }]);
  });
});
