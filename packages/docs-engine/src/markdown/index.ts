export { createMarkdown } from './createMarkdown';
export {
  drawGraph,
  plantumlCommand,
  plantumlServer,
  readUmlSources,
  type Diagrams,
  type PlantumlCommand,
  type PlantumlServer,
} from './diagrams';
export type { FrontMatter } from './frontMatter';
export type { MarkdownOptions } from './MarkdownOptions';
export type { Heading, PageEnv, PageLink } from './PageEnv';
export { renderMarkdown } from './renderMarkdown';
export {
  renderPage,
  type RenderContext,
  type RenderedPage,
} from './renderPage';
