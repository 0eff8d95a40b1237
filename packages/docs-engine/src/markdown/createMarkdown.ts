import { createRequire } from 'node:module';
import type MarkdownIt from 'markdown-it';
import type { MarkdownOptions } from './MarkdownOptions';
import type { Rule } from './Rule';
import * as rules from './rules';

/** A site that has not changed is built in the time that loading the parser takes. */
const load = createRequire(__filename);

/** Every rule, in the order in which the ones that share a place come after each other. */
const everyRule: Rule[] = [
  rules.emphasis,
  rules.mark,
  rules.caret,
  rules.tilde,
  rules.critic,
  rules.keys,
  rules.emoji,
  rules.math,
  rules.looseReferences,
  rules.magicLinks,
  rules.smartSymbols,
  rules.fences,
  rules.mermaid,
  rules.graphviz,
  rules.plantuml,
  rules.inlineHighlight,
  rules.attributeLists,
  rules.looseHeadings,
  rules.nestedLists,
  rules.admonitions,
  rules.details,
  rules.contentTabs,
  rules.fencedTabs,
  rules.blocks,
  rules.alerts,
  rules.markdownInHtml,
  rules.rawHtml,
  rules.tables,
  rules.definitionLists,
  rules.taskLists,
  rules.abbreviations,
  rules.footnotes,
  rules.headingIds,
  rules.links,
  rules.tocMarker,
];

/** A parser of CommonMark, GFM and what mkdocs-techdocs-core turns on. Its `env` is a `PageEnv`. */
export function createMarkdown(options: MarkdownOptions = {}): MarkdownIt {
  const Parser = load('markdown-it') as typeof MarkdownIt;
  const md = new Parser({ html: true });
  everyRule.forEach(rule => rule(md, options));
  return md;
}
