import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { lineStart } from '../lib/blockLines';
import { coreStep } from '../lib/coreSteps';
import { asDiagram, renderDiagrams } from '../lib/diagramToken';
import { readFenceInfo } from '../lib/fenceInfo';
import { lineUntil, trimmedLine } from '../lib/lineUntil';
import type { Rule } from '../Rule';

const languages = new Set(['plantuml', 'puml', 'uml', 'c4plantuml']);
const opening = /^::uml::([^\n]*)$/;
const kept = ['alt', 'title', 'width', 'height', 'class', 'classes', 'id'];

function attributesOf(options: ReadonlyMap<string, string>) {
  return Object.fromEntries(
    [...options]
      .filter(([name]) => kept.includes(name))
      .map(([name, value]) => [name === 'classes' ? 'class' : name, value]),
  );
}

function blockUml(
  state: StateBlock,
  first: number,
  end: number,
  silent: boolean,
): boolean {
  const options = state.src.startsWith('::uml', lineStart(state, first))
    ? opening.exec(trimmedLine(state, first))?.[1]
    : undefined;
  const last =
    options === undefined
      ? undefined
      : lineUntil(
          state,
          { first, end, close: '::end-uml::' },
          line => line === '::end-uml::',
        );
  if (options === undefined || last === undefined) {
    return false;
  }
  if (!silent) {
    const token = state.push('diagram', '', 0);
    token.map = [first, last + 1];
    asDiagram(token, {
      language: 'plantuml',
      source: state.getLines(first + 1, last, state.sCount[first], true),
      attributes: attributesOf(readFenceInfo(`uml ${options}`).options),
    });
  }
  state.line = last + 1;
  return true;
}

/** PlantUML in a fence or between `::uml::` and `::end-uml::`. */
export const plantuml: Rule = md => {
  md.block.ruler.before('paragraph', 'plantuml', blockUml, {
    alt: ['paragraph'],
  });
  coreStep(md, 'plantuml', ({ tokens }) => {
    for (const token of tokens) {
      const info = token.type === 'fence' && readFenceInfo(token.info);
      if (info && languages.has(info.language)) {
        asDiagram(token, {
          language: 'plantuml',
          source: token.content,
          attributes: attributesOf(info.options),
        });
      }
    }
  });
  renderDiagrams(md);
};
