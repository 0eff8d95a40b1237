import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { darkPalette, lightPalette } from './palettes';
import { darkTheme, lightTheme } from './themes';

/** WCAG 2.2, relative luminance of a colour written as #rrggbb. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5]
    .map(start => parseInt(color.slice(start, start + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** The values that tokens.css gives to `@backstage/ui` in one mode. */
function tokensOf(mode: 'light' | 'dark'): Record<string, string> {
  const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');
  const block = css.split(`[data-theme-mode='${mode}'] {`)[1].split('}')[0];
  return Object.fromEntries(
    [...block.matchAll(/--bui-([a-z0-9-]+):\s*([^;]+);/g)].map(
      ([, name, value]) => [name, value],
    ),
  );
}

const modes = [
  ['light', lightPalette] as const,
  ['dark', darkPalette] as const,
];

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(modes)('%s palette', (mode, palette) => {
  const { default: page, paper } = palette.background;
  const tokens = tokensOf(mode);

  it.each([
    ['text', palette.text.primary],
    ['secondary text', palette.text.secondary],
    ['subtle text', palette.textSubtle],
    ['links', palette.link],
    ['links under the pointer', palette.linkHover],
    ['primary', palette.primary.main],
    ['errors', palette.error.main],
    ['success', palette.success.main],
    ['status ok', palette.status.ok],
    ['status warning', palette.status.warning],
    ['status error', palette.status.error],
    ['status running', palette.status.running],
    ['status pending', palette.status.pending],
    ['status aborted', palette.status.aborted],
  ])('lets %s be read on page and paper', (_, color) => {
    expect(contrast(color, page)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color, paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('lets text be read in the sidebar and on panels', () => {
    const { navigation } = palette;
    for (const background of [
      navigation.background,
      navigation.navItem.hoverBackground,
      navigation.submenu.background,
    ]) {
      expect(contrast(navigation.color, background)).toBeGreaterThanOrEqual(
        4.5,
      );
      expect(
        contrast(navigation.selectedColor, background),
      ).toBeGreaterThanOrEqual(4.5);
    }
    for (const [text, background] of [
      [palette.errorText, palette.errorBackground],
      [palette.warningText, palette.warningBackground],
      [palette.infoText, palette.infoBackground],
    ]) {
      expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('says the same to @backstage/ui, where it can be read as well', () => {
    expect(tokens).toMatchObject({
      'bg-app': page,
      'bg-neutral-1': paper,
      'fg-primary': palette.text.primary,
      'fg-secondary': palette.text.secondary,
      'fg-negative': palette.error.main,
      'fg-positive': palette.success.main,
      'fg-warning': palette.status.warning,
      'accent-bg': palette.primary.main,
      'border-1': palette.border,
    });
    const backgrounds = Object.keys(tokens).filter(name =>
      /^bg-(app|neutral-\d)$/.test(name),
    );
    expect(backgrounds).toHaveLength(5);
    for (const background of backgrounds) {
      for (const text of ['fg-primary', 'fg-secondary']) {
        expect(
          contrast(tokens[text], tokens[background]),
        ).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const state of ['', '-hover']) {
      expect(
        contrast(tokens['accent-fg'], tokens[`accent-bg${state}`]),
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('lets text be read on the tiles of all types', () => {
    const theme = mode === 'light' ? lightTheme : darkTheme;
    const { getPageTheme } = theme.getTheme('v4') as unknown as {
      getPageTheme: (selector: { themeId: string }) => {
        colors: string[];
        fontColor: string;
      };
    };
    for (const themeId of ['service', 'home', 'a type that nobody knows']) {
      const { colors, fontColor } = getPageTheme({ themeId });
      expect(contrast(fontColor, colors[0])).toBeGreaterThanOrEqual(4.5);
    }
  });
});
