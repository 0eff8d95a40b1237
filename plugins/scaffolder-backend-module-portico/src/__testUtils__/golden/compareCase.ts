import type { GoldenCase } from './GoldenCase';
import type { Rendered } from './renderCase';

const indent = (text: string) => text.trimEnd().replace(/^/gm, '    | ');

const MAX_DEPTH = 20;

/** Whether the lines of a snippet are there, at whatever depth they stand. */
function holds(text: string, snippet: string) {
  const lines = snippet.trimEnd();
  return Array.from({ length: MAX_DEPTH }, (_, depth) =>
    ' '.repeat(depth),
  ).some(spaces => text.includes(lines.replaceAll('\n', `\n${spaces}`)));
}

function compareFiles(expected: string[], { files }: Rendered): string[] {
  const made = [...files.keys()];
  return [
    ...expected
      .filter(path => !files.has(path))
      .map(path => `${path} is expected, and was not made`),
    ...made
      .filter(path => !expected.includes(path))
      .map(path => `${path} was made, and is not listed under files`),
  ];
}

function compareText(
  { snippets = {}, absent = {} }: GoldenCase,
  { files }: Rendered,
): string[] {
  const check = (wanted: boolean) => (path: string, snippet: string) => {
    const text = files.get(path);
    if (text === undefined) return [`${path} is expected, and was not made`];
    if (holds(text, snippet) === wanted) return [];
    const verdict = wanted ? 'does not hold' : 'holds';
    return [`${path} ${verdict}\n${indent(snippet)}\n  It is\n${indent(text)}`];
  };
  const each = (
    entries: Record<string, string[]>,
    compare: (path: string, snippet: string) => string[],
  ) =>
    Object.entries(entries).flatMap(([path, texts]) =>
      texts.flatMap(text => compare(path, text)),
    );
  return [...each(snippets, check(true)), ...each(absent, check(false))];
}

function compareLinks(expected: Record<string, string>, { links }: Rendered) {
  return Object.entries(expected)
    .filter(([title, target]) => links[title] !== target)
    .map(
      ([title, target]) =>
        `The link "${title}" leads to ${links[title]}, and not to ${target}`,
    );
}

/** Everything in which a case differs from what it says, a line each. */
export function compareCase(golden: GoldenCase, rendered: Rendered): string[] {
  if (golden.refused !== undefined) {
    const { error } = rendered;
    if (error === undefined) return ['It was to be refused, and was not'];
    return error.includes(golden.refused)
      ? []
      : [
          `It was refused with\n${indent(error)}\n  and not with\n${indent(
            golden.refused,
          )}`,
        ];
  }
  if (rendered.error !== undefined) {
    return [`It was refused: ${rendered.error}`];
  }
  return [
    ...(golden.files ? compareFiles(golden.files, rendered) : []),
    ...compareText(golden, rendered),
    ...compareLinks(golden.links ?? {}, rendered),
  ];
}
