import type { Tokens } from './Tokens.ts';

const ENOUGH = 4.5;
const themes = ['light', 'dark'] as const;

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, as in WCAG 2.2: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** A sentence for each pair that cannot be read; none, if all is well. */
export function checkContrast({ colour }: Tokens): string[] {
  return Object.entries(colour).flatMap(([name, { contrastOn = [], ...ink }]) =>
    contrastOn.flatMap(paper =>
      themes
        .map(theme => ({
          theme,
          ratio: contrast(ink[theme], colour[paper][theme]),
        }))
        .filter(({ ratio }) => ratio < ENOUGH)
        .map(
          ({ theme, ratio }) =>
            `${name} on ${paper}, ${theme}: ${ratio.toFixed(
              2,
            )} instead of ${ENOUGH}`,
        ),
    ),
  );
}
