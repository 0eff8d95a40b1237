import type { MarkdownOptions } from '../markdown';
import type { ConfigNode } from './ConfigNode';
import { switchOf, textsOf } from './ConfigNode';
import { extensionName, knownExtensions } from './markdownExtensions';

type Warn = (message: string, line?: number) => void;
type Options = Map<string, { line: number; node: ConfigNode }>;
type Extension = { name: string; line: number; options: Options };

function listExtensions(node: ConfigNode | undefined): Extension[] {
  const ofMap = (map: Options): Extension[] =>
    [...map].map(([name, entry]) => ({
      name: extensionName(name),
      line: entry.line,
      options: entry.node.map ?? new Map(),
    }));
  if (node?.map) {
    return ofMap(node.map);
  }
  return (node?.list ?? []).flatMap(item =>
    item.map
      ? ofMap(item.map)
      : textsOf(item).map(name => ({
          name: extensionName(name),
          line: item.line,
          options: new Map(),
        })),
  );
}

/** What `markdown_extensions` says of how pages are read; an extension that is not known is named in a warning. */
export function readExtensions(
  node: ConfigNode | undefined,
  warn: Warn,
): { markdown: MarkdownOptions; snippetPaths: string[] } {
  const markdown: MarkdownOptions = {};
  let snippetPaths: string[] = [];
  for (const { name, line, options } of listExtensions(node)) {
    if (!knownExtensions.has(name)) {
      warn(`The Markdown extension ${name} is not supported.`, line);
    } else if (name === 'pymdownx.arithmatex') {
      markdown.math = true;
    } else if (name === 'pymdownx.highlight') {
      markdown.lineNumbers = switchOf(options.get('linenums')?.node);
    } else if (name === 'pymdownx.snippets') {
      snippetPaths = textsOf(options.get('base_path')?.node);
    }
  }
  return { markdown, snippetPaths };
}
