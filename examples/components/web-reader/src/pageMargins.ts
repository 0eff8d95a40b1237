export type Margins = 'narrow' | 'medium' | 'wide';

export interface PageShape {
  /** Width of the text in ems of its own size. */
  measure: number;
  /** On each side, in pixels. */
  margin: number;
  columns: 1 | 2;
}

/** Ems a line may have at most; the same in the app. */
const measures: Record<Margins, number> = { narrow: 38, medium: 33, wide: 28 };
const SMALLEST_MARGIN = 16;
const GUTTER = 48;

/** Lays a page out. The margins grow with the window; a line does not. */
export function pageMargins(
  width: number,
  fontSize: number,
  margins: Margins,
): PageShape {
  const widest = measures[margins] * fontSize;
  const columns = width >= 2 * widest + GUTTER + 2 * SMALLEST_MARGIN ? 2 : 1;
  const gutters = (columns - 1) * GUTTER;
  const room = (width - gutters - 2 * SMALLEST_MARGIN) / columns;
  const text = Math.min(widest, room);
  return {
    measure: Math.round((text / fontSize) * 10) / 10,
    margin: Math.floor((width - gutters - columns * text) / 2),
    columns,
  };
}
