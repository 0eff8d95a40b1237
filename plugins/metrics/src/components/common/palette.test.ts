import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { colorOf, strokeOf } from './palette';

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

// The panels of the app's theme.
it.each([
  ['light', '#ffffff'],
  ['dark', '#182427'],
])('lines can be told from a %s panel', (mode, background) => {
  const css = readFileSync(join(__dirname, 'palette.css'), 'utf8');
  const block = css.split(`[data-theme-mode='${mode}'] {`)[1].split('}')[0];
  const colors = [...block.matchAll(/(--metrics-\d): (#[0-9a-f]{6});/g)];
  expect(colors.map(([, name]) => name)).toEqual(
    Array.from({ length: 8 }, (_, i) => colorOf(i)),
  );
  for (const [, , color] of colors) {
    expect(contrast(color, background)).toBeGreaterThanOrEqual(3);
  }
});

it('no two of the series that are drawn look the same', () => {
  const looks = Array.from(
    { length: 20 },
    (_, i) => `${colorOf(i)} ${strokeOf(i).style}`,
  );
  expect(new Set(looks).size).toBe(20);
});
