import { SourceText } from './SourceText';
import type { SnippetPart } from './snippetPath';

const marker =
  /^(?:[^\n]*[^;\n-])?-{1,8}8<-{1,8}[ \t]+\[[ \t]*(start|end)[ \t]*:[ \t]*([A-Za-z][\w-]*)[ \t]*\]/;

function withoutMarkers(text: SourceText): SourceText {
  return SourceText.join(
    text.lines.flatMap((line, index) =>
      marker.test(line) ? [] : text.slice(index, index + 1),
    ),
  );
}

function section(text: SourceText, name: string): SourceText | undefined {
  const find = (edge: string, from: number) =>
    text.lines.findIndex((line, index) => {
      const [, kind, found] = index < from ? [] : marker.exec(line) ?? [];
      return kind === edge && found === name;
    });
  const start = find('start', 0);
  const end = find('end', start + 1);
  return start < 0
    ? undefined
    : text.slice(start + 1, end < 0 ? undefined : end);
}

/** The part of a file that an author wants, without the lines that mark sections; undefined if it has no such section. */
export function snippetPart(
  text: SourceText,
  part: SnippetPart,
): SourceText | undefined {
  const hasMarkers = text.lines.some(line => marker.test(line));
  if (!part) {
    return hasMarkers ? withoutMarkers(text) : text;
  }
  if ('ranges' in part) {
    return SourceText.join(
      part.ranges.map(([first, last]) =>
        text.slice(Math.max(first, 1) - 1, last),
      ),
    );
  }
  const found = section(text, part.section);
  return found && withoutMarkers(found);
}

/** All of a file; the front matter of a page is of no use in another one. */
export function wholePage(
  text: SourceText,
  path: string,
): SourceText | undefined {
  const [first, second = ''] = text.lines;
  const isPage = /\.(?:md|markdown)$/i.test(path) && first === '---';
  const end =
    isPage && /^[\w-]+:/.test(second) ? text.lines.indexOf('---', 2) : -1;
  return snippetPart(text.slice(end + 1), undefined);
}
