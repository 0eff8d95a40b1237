import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { DiagramRequest } from '../diagrams';
import { codeBlock } from './codeBlock';

/** What a token of type `diagram` carries: without `html` it is shown as source. */
export type DiagramMeta = DiagramRequest & {
  html?: string;
  /** Whether drawing it was tried. */
  failed?: boolean;
};

const names = { graphviz: 'Graphviz', plantuml: 'PlantUML' };

/** Makes a token stand for a diagram. */
export function asDiagram(token: Token, request: DiagramRequest): void {
  token.type = 'diagram';
  token.meta = request;
}

/** The drawing, or else its source with a note for readers. */
function renderDiagram(token: Token): string {
  const { failed, html, language, source } = token.meta as DiagramMeta;
  if (html !== undefined) {
    return `<div class="${language}">${html}</div>\n`;
  }
  const info = {
    language: language === 'graphviz' ? 'dot' : language,
    classes: [],
    options: new Map<string, string>(),
    words: [],
  };
  const note = failed
    ? 'This diagram could not be drawn; the log of the build says why.'
    : `The source of a diagram: nothing is set up that draws ${names[language]}.`;
  const block = codeBlock(source, info, false);
  return `${block}<p class="diagram-note">${note}</p>\n`;
}

/** Shows the tokens of diagrams, as each rule that makes some wants it. */
export function renderDiagrams(md: MarkdownIt): void {
  md.renderer.rules.diagram = (tokens, index) => renderDiagram(tokens[index]);
}
