import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { lineStart } from '../lib/blockLines';
import { coreStep } from '../lib/coreSteps';
import { asDiagram, renderDiagrams } from '../lib/diagramToken';
import { type FenceInfo, readFenceInfo } from '../lib/fenceInfo';
import { lineUntil, trimmedLine } from '../lib/lineUntil';
import type { Rule } from '../Rule';

const engines = new Set(['dot', 'neato', 'fdp', 'sfdp', 'twopi', 'circo']);
const opening = /^\{%[ \t]*([a-z]+)[ \t]+\S+$/;

function engineOf({ language, words: [word = 'dot'] }: FenceInfo) {
  if (language === 'graphviz') {
    return engines.has(word) ? word : 'dot';
  }
  return engines.has(language) ? language : undefined;
}

function blockGraph(
  state: StateBlock,
  first: number,
  end: number,
  silent: boolean,
): boolean {
  const [, engine = ''] =
    (state.src[lineStart(state, first)] === '{' &&
      opening.exec(trimmedLine(state, first))) ||
    [];
  const last = engines.has(engine)
    ? lineUntil(state, { first, end, close: '%}' }, line => line.endsWith('%}'))
    : undefined;
  if (last === undefined) {
    return false;
  }
  if (!silent) {
    const token = state.push('diagram', '', 0);
    token.map = [first, last + 1];
    const text = state.getLines(first + 1, last + 1, state.blkIndent, false);
    const source = text.trimEnd().slice(0, -2);
    asDiagram(token, { language: 'graphviz', engine, source });
  }
  state.line = last + 1;
  return true;
}

/** Graphs in a fence (`dot`, or `graphviz neato name.svg`) or in `{% dot name.svg … %}`. */
export const graphviz: Rule = md => {
  md.block.ruler.before('paragraph', 'graphviz', blockGraph, {
    alt: ['paragraph'],
  });
  coreStep(md, 'graphviz', ({ tokens }) => {
    for (const token of tokens) {
      const engine =
        token.type === 'fence' && engineOf(readFenceInfo(token.info));
      if (engine) {
        const source = token.content;
        asDiagram(token, { language: 'graphviz', engine, source });
      }
    }
  });
  renderDiagrams(md);
};
