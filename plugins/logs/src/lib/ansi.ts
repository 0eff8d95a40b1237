export type TextPart = {
  text: string;
  color?: string;
  isBold?: boolean;
};

const names = [
  'black',
  'red',
  'green',
  'yellow',
  'blue',
  'magenta',
  'cyan',
  'white',
];

// Escape sequences: CSI …, OSC … (such as links), and the short ones.
const ESCAPES =
  // eslint-disable-next-line no-control-regex
  /\u001b(?:\[([0-9;:?]{0,40})([@-~])|\][^\u0007\u001b]{0,2000}(?:\u0007|\u001b\\)|[@-Z\\^_]?)/g;

// What would move or hide text; shown as a sign in its place.
const CONTROLS =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const visible = (text: string) => text.replace(CONTROLS, '\ufffd');

type Style = Omit<TextPart, 'text'>;

/** What the codes of a "select graphic rendition" make of a style; those of 256 and of all colours are left out. */
function restyle(style: Style, codes: string): Style {
  const numbers = codes.split(/[;:]/).map(Number);
  let next = style;
  for (let i = 0; i < numbers.length; i++) {
    const code = numbers[i];
    if (code === 0) {
      next = {};
    } else if (code === 1 || code === 22) {
      next = { ...next, isBold: code === 1 };
    } else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) {
      next = { ...next, color: names[code % 10] };
    } else if (code === 39) {
      next = { ...next, color: undefined };
    } else if (code === 38 || code === 48) {
      i += numbers[i + 1] === 5 ? 2 : 4;
    }
  }
  return next;
}

/** A line in parts of one colour each, without its escape sequences. */
export function ansiParts(line: string): TextPart[] {
  const parts: TextPart[] = [];
  let style: Style = {};
  let start = 0;
  const add = (end: number) => {
    if (end > start) {
      parts.push({ text: visible(line.slice(start, end)), ...style });
    }
  };
  for (const match of line.matchAll(ESCAPES)) {
    add(match.index);
    start = match.index + match[0].length;
    style = match[2] === 'm' ? restyle(style, match[1]) : style;
  }
  add(line.length);
  return parts;
}

/** A line without colours and what else a terminal would act on. */
export const plainText = (line: string): string =>
  ansiParts(line)
    .map(({ text }) => text)
    .join('');
