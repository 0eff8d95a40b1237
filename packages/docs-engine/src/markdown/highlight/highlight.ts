import type { HighlightResult } from 'highlight.js';
import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';
import { grammarOf } from './languageNames';
import { loadGrammar } from './loadGrammar';
import { pygmentsClass } from './pygmentsClass';

/** Beyond these, in characters, code is shown plain: a grammar may take long on what no one typed. */
const longestCode = 60_000;
const longestLine = 2_000;
const longestWord = 140;

/** Grammars that take quadratic time for plain words have a lower limit. */
const longestIn: Record<string, number> = { csharp: 8_000 };

const tooLong = new RegExp(`\\w{${longestWord}}|[^\n]{${longestLine}}`);

type Node = { scope?: string; language?: string; children: (Node | string)[] };
type Run = { text: string; kind: string };

/** What holds for the text in a node: its class, and the language whose scopes these are. */
function inner({ scope }: Node, kind: string, language: string) {
  if (!scope) {
    return { kind, language };
  }
  return scope.startsWith('language:')
    ? { kind: '', language: scope.slice('language:'.length) }
    : { kind: pygmentsClass(scope, language) ?? '', language };
}

function runsOf(root: Node, grammar: string): Run[] {
  const runs: Run[] = [];
  const waiting = [
    { node: root as Node | string, kind: '', language: grammar },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, kind, language } = next;
    if (typeof node === 'string') {
      runs.push({ text: node, kind });
    } else {
      const inside = inner(node, kind, language);
      for (let index = node.children.length - 1; index >= 0; index--) {
        waiting.push({ node: node.children[index], ...inside });
      }
    }
  }
  return runs;
}

function toHtml({ text, kind }: Run): string {
  const html = escapeHtml(text);
  return kind && text.trim() ? `<span class="${kind}">${html}</span>` : html;
}

/** No span goes over the end of a line, so that lines can be marked. */
function toLines(runs: Run[]): string[] {
  const lines = [''];
  for (const { text, kind } of runs) {
    text.split('\n').forEach((part, index) => {
      if (index) {
        lines.push('');
      }
      lines[lines.length - 1] += toHtml({ text: part, kind });
    });
  }
  return lines;
}

function isTooLong(code: string, grammar: string): boolean {
  return (
    code.length > (longestIn[grammar] ?? longestCode) || tooLong.test(code)
  );
}

/** Whether a language has a grammar that can be loaded. */
export function isKnownLanguage(language: string): boolean {
  return loadGrammar(grammarOf(language)) !== undefined;
}

/** The lines of some code as HTML with Pygments' classes; plain when the language is not known. */
export function highlight(code: string, language: string): string[] {
  const grammar = grammarOf(language);
  const highlighter =
    grammar === 'plaintext' || isTooLong(code, grammar)
      ? undefined
      : loadGrammar(grammar);
  if (!highlighter) {
    return escapeHtml(code).split('\n');
  }
  const { _emitter } = highlighter.highlight(code, {
    language: grammar,
    ignoreIllegals: true,
  }) as HighlightResult & { _emitter: { root: Node } };
  return toLines(runsOf(_emitter.root, grammar));
}
