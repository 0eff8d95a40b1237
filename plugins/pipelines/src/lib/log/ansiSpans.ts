import Anser from 'anser';
import { hasEscapes, onlyColours, plainText } from './controlText';

export type Span = {
  text: string;
  /** `0` to `15`, or `r, g, b`. */
  color?: string;
  background?: string;
  decorations?: string;
};

const NAMES = 'black red green yellow blue magenta cyan white'.split(' ');

// The names and numbers that Anser gives to the sixteen colours that a theme has of its own.
function themed(name: string | null, exact: string | null): string | undefined {
  if (!name) {
    return undefined;
  }
  const [, bright, base] = /^ansi-(bright-)?(\w+)$/.exec(name) ?? [];
  const index = NAMES.indexOf(base);
  if (index >= 0) {
    return String(index + (bright ? 8 : 0));
  }
  const palette = /^ansi-palette-(\d+)$/.exec(name);
  return palette ? paletteColor(Number(palette[1])) : exact ?? undefined;
}

/** The 6×6×6 cube and the greys of the 256 colours of terminals. */
function paletteColor(index: number): string {
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10;
    return `${grey}, ${grey}, ${grey}`;
  }
  const level = (value: number) => (value ? 55 + value * 40 : 0);
  const cell = index - 16;
  return [Math.floor(cell / 36), Math.floor(cell / 6) % 6, cell % 6]
    .map(level)
    .join(', ');
}

// What is written to be invisible is shown: a log hides nothing.
const shownDecorations = (names: string[]) =>
  names.filter(name => name !== 'hidden' && name !== 'blink').join(' ');

/** The parts of a line by their colours; `before` are the sequences that hold where it begins. */
export function ansiSpans(line: string, before: string = ''): Span[] {
  if (!before && !hasEscapes(line)) {
    return [{ text: plainText(line) }];
  }
  const entries = Anser.ansiToJson(onlyColours(before + line), {
    use_classes: true,
    remove_empty: true,
    json: true,
  });
  return entries.map(entry => ({
    text: plainText(entry.content),
    color: themed(entry.fg, entry.fg_truecolor),
    background: themed(entry.bg, entry.bg_truecolor),
    decorations: shownDecorations(entry.decorations) || undefined,
  }));
}
