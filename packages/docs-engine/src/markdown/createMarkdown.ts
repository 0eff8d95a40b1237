import { createRequire } from 'node:module';
import type MarkdownIt from 'markdown-it';
import { coreOrder } from './coreOrder';
import { orderCoreSteps } from './lib/coreSteps';
import type { MarkdownOptions } from './MarkdownOptions';
import type { Rule } from './Rule';
import * as rules from './rules';

/** A site that has not changed is built in the time that loading the parser takes. */
const load = createRequire(__filename);

/**
 * Every rule. The order matters to rules that begin at the same sign: of those that stand before the same rule of the
 * parser's own, in a line or among the blocks, the first one is asked first. For what rules do to whole pages see
 * `coreOrder`.
 */
const everyRule: Rule[] = [
  rules.nestingLimit,
  rules.lazyQuotes,
  // In a line.
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
  // Blocks.
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
  rules.redirectTags,
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
  orderCoreSteps(md, coreOrder);
  return md;
}
