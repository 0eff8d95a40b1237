import { posix } from 'node:path';
import type { MarkdownOptions } from '../markdown';
import type { ConfigNode } from './ConfigNode';
import { switchOf, textsOf } from './ConfigNode';
import { extensionName, knownExtensions } from './markdownExtensions';
import { readSnippetConfig } from './readSnippetConfig';
import type { SnippetConfig } from './SiteConfig';

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
  file: string,
  warn: Warn,
): { markdown: MarkdownOptions; snippets: SnippetConfig } {
  const markdown: MarkdownOptions = {};
  let snippets = readSnippetConfig(new Map(), file, warn);
  let umlPaths: string[] = [];
  for (const { name, line, options } of listExtensions(node)) {
    if (!knownExtensions.has(name)) {
      warn(`The Markdown extension ${name} is not supported.`, line);
    } else if (name === 'pymdownx.arithmatex') {
      markdown.math = true;
    } else if (name === 'pymdownx.highlight') {
      markdown.lineNumbers = switchOf(options.get('linenums')?.node);
    } else if (name === 'pymdownx.snippets') {
      snippets = readSnippetConfig(options, file, warn);
    } else if (name === 'plantuml_markdown') {
      umlPaths = textsOf(options.get('base_dir')?.node).map(path =>
        posix.join(posix.dirname(file), path),
      );
    }
  }
  return { markdown, snippets: { ...snippets, umlPaths } };
}
