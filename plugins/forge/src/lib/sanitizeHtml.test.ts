import { sanitizeHtml } from './sanitizeHtml';

describe('sanitizeHtml', () => {
  it('keeps what a README is made of', () => {
    const html =
      '<h1 id="a">A</h1><p><a href="/forge/a/b">b</a> <code class="k">x</code></p><table><tbody><tr><td>1</td></tr></tbody></table><pre>1</pre><img src="data:image/png;base64,AA" alt="">';
    expect(sanitizeHtml(html)).toBe(
      html
        .replace('<pre>', '<pre tabindex="0">')
        .replace('<table>', '<table tabindex="0">'),
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<svg><script>alert(1)</script></svg>',
    '<form action="https://example.com"><input name="password"></form>',
    '<p style="position:fixed">x</p>',
    '<style>body{display:none}</style>',
    '<iframe src="https://example.com"></iframe>',
    '<input type="password" autofocus>',
  ])('takes the danger out of %s', html => {
    expect(sanitizeHtml(html)).not.toMatch(
      /script|alert|<form|<style|style=|<iframe|type="password"|autofocus|onerror/,
    );
  });

  it('turns inputs into boxes of a task list, for reading', () => {
    expect(sanitizeHtml('<input type="text" name="q" checked>')).toMatch(
      /^<input.* type="checkbox".* disabled="">$/,
    );
  });

  it.each([
    [
      '<img src="https://example.com/a.png" alt="A badge">',
      '<a href="https://example.com/a.png">A badge</a>',
    ],
    [
      '<a href="/x"><img src="http://example.com/a.png"></a>',
      '<a href="/x"><span>http://example.com/a.png</span></a>',
    ],
    ['<img src="../../../a.png" alt="Outside">', '<img alt="Outside">'],
    ['<svg><image href="https://example.com/a.png"/></svg>', '<svg></svg>'],
  ])('loads nothing from elsewhere: %s', (html, clean) => {
    expect(sanitizeHtml(html)).toBe(clean);
  });

  it('leaves images of the forge to the page, which can ask for them', () => {
    const address =
      '/api/forge/api/v1/repos/checkout/basket/raw/logo.png?ref=main';
    expect(sanitizeHtml(`<img src="${address}" alt="Logo">`)).toBe(
      `<img alt="Logo" data-forge-src="${address}">`,
    );
  });
});
