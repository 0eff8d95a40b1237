import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { DiagramRequest } from '../diagrams';
import { codeBlock } from './codeBlock';

/** What a token of type `diagram` carries: without `html` it is shown as source. */
export type DiagramMeta = DiagramRequest & { html?: string };

/** Makes a token stand for a diagram. */
export function asDiagram(token: Token, request: DiagramRequest): void {
  token.type = 'diagram';
  token.meta = request;
}

/** The drawing, or else its source. */
function renderDiagram(token: Token): string {
  const { html, language, source } = token.meta as DiagramMeta;
  const info = {
    language: language === 'graphviz' ? 'dot' : language,
    classes: [],
    options: new Map<string, string>(),
    words: [],
  };
  return html === undefined
    ? codeBlock(source, info, false)
    : `<div class="${language}">${html}</div>\n`;
}

/** Shows the tokens of diagrams, as each rule that makes some wants it. */
export function renderDiagrams(md: MarkdownIt): void {
  md.renderer.rules.diagram = (tokens, index) => renderDiagram(tokens[index]);
}
