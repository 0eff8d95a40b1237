import './palette.css';

const COLORS = 8;

/** How the lines of the first eight series are drawn, of the next eight, and of the rest. */
const strokes = [
  { style: 'solid', dash: [] },
  { style: 'dashed', dash: [8, 4] },
  { style: 'dotted', dash: [2, 3] },
] as const;

/** The name of the CSS variable with the colour of a series. */
export const colorOf = (index: number): string =>
  `--metrics-${(index % COLORS) + 1}`;

/** What tells the lines of one colour apart. */
export const strokeOf = (index: number) =>
  strokes[Math.min(Math.floor(index / COLORS), strokes.length - 1)];
