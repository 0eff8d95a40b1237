import { parse, type YAMLParseError } from 'yaml';
import { type Origin, type SourceText, yamlReason } from '../source';

/** The YAML at the head of a page. */
export type FrontMatter = Readonly<Record<string, unknown>>;

const closing = /^(?:---|\.\.\.)[ \t]*$/;

function endOf(page: SourceText): number {
  return /^\uFEFF?---[ \t]*$/.test(page.lines[0] ?? '')
    ? page.lines.findIndex((line, index) => index > 0 && closing.test(line))
    : -1;
}

function isRecord(value: unknown): value is FrontMatter {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Splits a page into its front matter and the rest.
 *
 * A block between two `---` that is YAML but no mapping belongs to the page, as in MkDocs;
 * one that is not YAML is left out with a warning.
 */
export function readFrontMatter(
  page: SourceText,
  warn: (message: string, at?: Origin) => void,
): { frontMatter: FrontMatter; body: SourceText } {
  const end = endOf(page);
  if (end < 0) {
    return { frontMatter: {}, body: page };
  }
  const body = page.slice(end + 1);
  try {
    const data = parse(page.slice(1, end).text, {
      logLevel: 'error',
      // As in MkDocs the last one counts; to look for others takes long where there are many.
      uniqueKeys: false,
    }) as unknown;
    return isRecord(data)
      ? { frontMatter: data, body }
      : { frontMatter: {}, body: data === null ? body : page };
  } catch (error) {
    const { linePos } = error as Partial<YAMLParseError>;
    warn(
      `The front matter is not YAML: ${yamlReason(error as Error)}`,
      page.originOf(linePos?.[0].line ?? 1),
    );
    return { frontMatter: {}, body };
  }
}
