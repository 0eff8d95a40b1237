import { renderMarkdown } from './renderMarkdown';

describe('renderMarkdown', () => {
  it('renders one text without a site, and leaves links as they are', async () => {
    const html = await renderMarkdown(
      '---\ntitle: A\n---\n# Shop\n\n[a](docs/a.md) ![b](b.png)\n\n!!! note\n    Read me\n\n--8<-- "/etc/passwd"\n',
      { file: 'README.md' },
    );
    expect(html).toMatch(/^<h1 id="shop">Shop/);
    expect(html).toContain('href="docs/a.md"');
    expect(html).toContain('src="b.png"');
    expect(html).toContain('class="admonition note"');
    expect(html).toContain('&quot;/etc/passwd&quot;');
    expect(html).not.toContain('title: A');
  });

  it('lets its caller say where links lead', async () => {
    const html = await renderMarkdown(
      '[a](a.md) ![b](b.png) <img src="c.png">',
      {
        file: 'README.md',
        resolveLink: (href, kind) => `/${kind}/${href}`,
      },
    );
    expect(html).toContain('href="/link/a.md"');
    expect(html).toContain('src="/image/b.png"');
    expect(html).toContain('src="/image/c.png"');
  });
});
