import {
  type Origin,
  readSnippetFile,
  type SnippetOptions,
  SourceText,
} from '../../source';
import { fenceMark } from '../lib/proseLines';

const opening =
  /^([ \t>]*)(?:::uml::|(?:`{3,}|~{3,})[ \t]*\{?[ \t]*\.?(?:plantuml|puml|uml|c4plantuml)\b).*\bsource=(?:"([^"]+)"|'([^']+)')/;

/** More on one page are no one's intention. */
const most = 100;

/** The places where diagrams begin whose source is in a file. */
function find(page: SourceText): { index: number; match: RegExpExecArray }[] {
  const found: { index: number; match: RegExpExecArray }[] = [];
  let fence: string | undefined;
  page.lines.forEach((line, index) => {
    const match = fence === undefined ? opening.exec(line) : null;
    if (match) {
      found.push({ index, match });
    }
    const text = line.replace(/^[ \t>]+/, '');
    const mark = fenceMark(text);
    if (fence === undefined) {
      fence = mark;
    } else if (mark?.startsWith(fence) && text.trimEnd() === mark) {
      fence = undefined;
    }
  });
  return found.slice(0, most);
}

/** Puts the files that `::uml:: source="x.puml"` names above the lines of the diagram, as `plantuml_markdown` does. */
export async function readUmlSources(
  page: SourceText,
  options: SnippetOptions,
  warn: (message: string, at?: Origin) => void,
): Promise<SourceText> {
  if (!page.text.includes('source=')) {
    return page;
  }
  const parts: SourceText[] = [];
  let from = 0;
  for (const { index, match } of find(page)) {
    const [, indent, double, single] = match;
    const path = double ?? single;
    parts.push(page.slice(from, index + 1));
    from = index + 1;
    try {
      const { text } = await readSnippetFile(path, options);
      parts.push(text.mapLines(line => indent + line));
    } catch (error) {
      const { message } = error as Error;
      warn(
        `The source "${path}" of the diagram is left out: ${message}`,
        page.originOf(index),
      );
    }
  }
  return parts.length ? SourceText.join([...parts, page.slice(from)]) : page;
}
