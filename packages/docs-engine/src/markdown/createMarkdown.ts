import MarkdownIt from 'markdown-it';
import type { MarkdownOptions } from './MarkdownOptions';
import type { Rule } from './Rule';
import * as rules from './rules';

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
  rules.magicLinks,
  rules.smartSymbols,
  rules.fences,
  rules.mermaid,
  rules.graphviz,
  rules.plantuml,
  rules.inlineHighlight,
  rules.attributeLists,
  rules.nestedLists,
  rules.admonitions,
  rules.details,
  rules.contentTabs,
  rules.blocks,
  rules.alerts,
  rules.markdownInHtml,
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
  const md = new MarkdownIt({ html: true });
  everyRule.forEach(rule => rule(md, options));
  return md;
}
