import { highlight, isKnownLanguage } from './highlight';
import { hcl } from './hcl';
import { grammarNames, grammarOf } from './languageNames';
import { loadGrammar } from './loadGrammar';

describe('highlight', () => {
  it('has a grammar for every name in its table', () => {
    expect(grammarNames.filter(name => !loadGrammar(name))).toEqual([]);
    expect(grammarNames.length).toBeGreaterThan(70);
    expect(hcl).toBeDefined();
  });

  it.each([
    [
      'yml',
      'a: "b" # c',
      '<span class="nt">a:</span> <span class="s">&quot;b&quot;</span> <span class="c1"># c</span>',
    ],
    [
      'json',
      '{"a": null}',
      '<span class="p">{</span><span class="nt">&quot;a&quot;</span><span class="p">:</span> <span class="kc">null</span><span class="p">}</span>',
    ],
    [
      'console',
      '$ echo "a"',
      '<span class="gp">$ </span><span class="nb">echo</span> <span class="s">&quot;a&quot;</span>',
    ],
    ['shell', 'export A=1', '<span class="nb">export</span> A=1'],
    [
      'diff',
      '- a\n+ b',
      '<span class="gd">- a</span>\n<span class="gi">+ b</span>',
    ],
    [
      'terraform',
      'resource "a" "b" {\n  c = "${d}"\n}',
      '<span class="k">resource</span> <span class="s">&quot;a&quot;</span> <span class="s">&quot;b&quot;</span> {\n  <span class="na">c</span> = <span class="s">&quot;</span>${d}<span class="s">&quot;</span>\n}',
    ],
    [
      'python',
      '@a\ndef f():\n  """x\n  y"""',
      '<span class="nd">@a</span>\n<span class="k">def</span> <span class="nf">f</span>():\n  <span class="s">&quot;&quot;&quot;x</span>\n<span class="s">  y&quot;&quot;&quot;</span>',
    ],
    ['text', 'let <a>', 'let &lt;a&gt;'],
    ['nosuch', 'let &', 'let &amp;'],
    ['../core', 'x', 'x'],
  ])(
    'gives %s the classes of Pygments, line by line',
    (language, code, html) => {
      expect(highlight(code, language)).toBe(html);
    },
  );

  it('shows what is too long, and what is nested too deep, without classes or harm', () => {
    const long = ['a '.repeat(30_001), 'a '.repeat(1_001), 'a'.repeat(250)];
    for (const code of long) {
      expect(highlight(`if ${code}`, 'c')).toBe(`if ${code}`);
    }
    const words = 'if a\n'.repeat(2_000);
    expect(highlight(words, 'csharp')).toBe(words);
    expect(highlight('${'.repeat(990), 'bash')).toContain('${');
    expect(highlight('if a', 'c')).toBe('<span class="k">if</span> a');
  });

  it('knows languages by other names', () => {
    expect(
      ['py', 'golang', 'yml', 'nosuch', '__proto__', 'a/b'].map(
        isKnownLanguage,
      ),
    ).toEqual([true, true, true, false, false, false]);
    expect(grammarOf('jinja2')).toBe('django');
  });
});
