/** What of a file an author wants: all of it, ranges of lines from 1, or a section. */
export type SnippetPart =
  | { ranges: [first: number, last: number][] }
  | { section: string }
  | undefined;

const pattern =
  /^(.*?)(?:((?::\d*){1,2}(?:,\d*(?::\d*)?)*)|:([A-Za-z][\w-]*))?$/;

/** Reads `file.md`, `file.md:3:7`, `file.md:1:2,8:9` and `file.md:section`. */
export function readSnippetPath(text: string): {
  path: string;
  part: SnippetPart;
} {
  const [, path = '', lines, section] =
    pattern.exec(text.slice(0, 1_000)) ?? [];
  if (section) {
    return { path, part: { section } };
  }
  const ranges = lines
    ?.slice(1)
    .split(',')
    .map((range): [number, number] => {
      const [first, last] = range.split(':');
      return [Number(first || 1), Number(last || Infinity)];
    });
  return { path, part: ranges && { ranges } };
}
