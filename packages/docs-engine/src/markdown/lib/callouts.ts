import type { Nesting } from 'markdown-it/lib/token.mjs';
import type Token from 'markdown-it/lib/token.mjs';

/** What stands behind `!!!` and `???`. */
export type CalloutHeader = {
  classes: string[];
  /** Markdown; empty when the author wants no title. */
  title: string;
};

/** Adds a token, as a block parser's state does. */
export type Push = (type: string, tag: string, nesting: Nesting) => Token;

const types = new Set(
  (
    'note abstract summary tldr info todo tip hint important success check done question help faq ' +
    'warning caution attention failure fail missing danger error bug example quote cite'
  ).split(' '),
);

/** Whether the theme has a colour and an icon for it. */
export function isCalloutType(name: string): boolean {
  return types.has(name.toLowerCase());
}

/** The title of a callout that has none of its own. */
export function defaultTitle(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
}

function unquoted(title: string): string {
  return /^(["'“‘]).*["'”’]$/.test(title) ? title.slice(1, -1) : title;
}

/** Reads `type more-classes "Title"`; a title without quotes only behind a type that the theme knows. */
export function readCalloutHeader(text: string): CalloutHeader | undefined {
  const quote = text.indexOf('"');
  const words = (quote < 0 ? text : text.slice(0, quote)).trim();
  const whole = quote < 0 || (text.length > quote + 1 && text.endsWith('"'));
  if (whole && /^(?:[\w-]+(?: +[\w-]+)*)?$/.test(words)) {
    const classes = words.toLowerCase().split(/ +/).filter(Boolean);
    const title =
      quote < 0 ? defaultTitle(classes[0] ?? '') : text.slice(quote + 1, -1);
    return { classes, title };
  }
  const [, type, rest] = /^([\w-]+) +(.*)$/.exec(text.trimStart()) ?? [];
  return type && isCalloutType(type)
    ? { classes: [type.toLowerCase()], title: unquoted(rest) }
    : undefined;
}

/** Adds the line above a callout's body. */
function pushTitle(
  push: Push,
  title: string,
  { element, line }: { element: 'p' | 'summary'; line: number },
): void {
  const open = push('callout_title_open', element, 1);
  open.map = [line, line + 1];
  if (element === 'p') {
    open.attrSet('class', 'admonition-title');
  }
  const text = push('inline', '', 0);
  text.content = title;
  text.map = [line, line + 1];
  text.children = [];
  push('callout_title_close', element, -1);
}

/** Adds the beginning of an admonition, or of a details block: the element, and its title if it has one. */
export function pushCallout(
  push: Push,
  header: CalloutHeader,
  { element, map }: { element: 'div' | 'details'; map: [number, number] },
): Token {
  const open = push('callout_open', element, 1);
  open.map = map;
  const classes = [
    ...(element === 'div' ? ['admonition'] : []),
    ...header.classes,
  ];
  if (classes.length > 0) {
    open.attrSet('class', classes.join(' '));
  }
  if (header.title !== '') {
    pushTitle(push, header.title, {
      element: element === 'div' ? 'p' : 'summary',
      line: map[0],
    });
  }
  return open;
}
