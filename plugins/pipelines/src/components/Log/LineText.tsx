import type { CSSProperties } from 'react';
import { ansiSpans, type Span } from '../../lib/log/ansiSpans';
import { splitByMatch } from '../../lib/log/splitByMatch';

// Of the sixteen colours a theme has its own; any other is drawn towards the colour of the text, to be readable in both.
const colorOf = (color: string, share: number, towards: string) =>
  color.includes(',')
    ? `color-mix(in srgb, rgb(${color}) ${share}%, ${towards})`
    : `var(--pipelines-ansi-${color})`;

function styleOf({ color, background, decorations }: Span): CSSProperties {
  const has = (name: string) => decorations?.includes(name);
  const isReversed = has('reverse');
  const front = color && colorOf(color, 70, 'var(--bui-fg-primary)');
  const back = background && colorOf(background, 35, 'var(--bui-bg-neutral-1)');
  return {
    color: isReversed ? back ?? 'var(--bui-bg-neutral-1)' : front,
    background: isReversed ? front ?? 'var(--bui-fg-primary)' : back,
    fontWeight: has('bold') ? 600 : undefined,
    opacity: has('dim') ? 0.75 : undefined,
    fontStyle: has('italic') ? 'italic' : undefined,
    textDecoration: has('underline')
      ? 'underline'
      : (has('strikethrough') && 'line-through') || undefined,
  };
}

const Marked = ({ text, search }: { text: string; search: string }) => (
  <>
    {splitByMatch(text, search).map((part, index) =>
      part.isMatch ? <mark key={index}>{part.text}</mark> : part.text,
    )}
  </>
);

type LineTextProps = { text: string; before: string; search: string };

/** What a line says, in its colours, with what is sought marked. */
export const LineText = ({ text, before, search }: LineTextProps) => (
  <>
    {ansiSpans(text, before).map((span, index) => {
      const isPlain = !span.color && !span.background && !span.decorations;
      const content = <Marked text={span.text} search={search} />;
      return (
        <span key={index} style={isPlain ? undefined : styleOf(span)}>
          {content}
        </span>
      );
    })}
    {'\n'}
  </>
);
