import type { HighlightResult } from 'highlight.js';
import { escapeHtml } from '../../page/escapeHtml';
import { grammarOf } from './languageNames';
import { loadGrammar } from './loadGrammar';
import { pygmentsClass } from './pygmentsClass';
import type { RunEmitter } from './RunEmitter';

/** Beyond these, in characters, code is shown plain: a grammar may take long on what no one typed. */
const longestCode = 60_000;
const longestLine = 2_000;
const longestWord = 140;

/** Grammars that take quadratic time for plain words have a lower limit. */
const longestIn: Record<string, number> = { csharp: 8_000 };

const tooLong = new RegExp(`\\w{${longestWord}}`);

/** No span goes over the end of a line, so that lines can be marked. */
function toHtml(text: string, kind: string | undefined): string {
  if (!kind) {
    return escapeHtml(text);
  }
  if (text.includes('\n')) {
    return text
      .split('\n')
      .map(line => toHtml(line, kind))
      .join('\n');
  }
  return text.trim()
    ? `<span class="${kind}">${escapeHtml(text)}</span>`
    : text;
}

function hasLongLine(code: string): boolean {
  let start = 0;
  while (code.length - start >= longestWord) {
    const newline = code.indexOf('\n', start);
    const end = newline < 0 ? code.length : newline;
    if (
      end - start >= longestLine ||
      (end - start >= longestWord && tooLong.test(code.slice(start, end)))
    ) {
      return true;
    }
    start = end + 1;
  }
  return false;
}

function isTooLong(code: string, grammar: string): boolean {
  return code.length > (longestIn[grammar] ?? longestCode) || hasLongLine(code);
}

/** Whether a language has a grammar that can be loaded. */
export function isKnownLanguage(language: string): boolean {
  return loadGrammar(grammarOf(language)) !== undefined;
}

/** Some code as HTML with Pygments' classes, as many lines as it had; plain when the language is not known. */
export function highlight(code: string, language: string): string {
  const grammar = grammarOf(language);
  const highlighter =
    grammar === 'plaintext' || isTooLong(code, grammar)
      ? undefined
      : loadGrammar(grammar);
  if (!highlighter) {
    return escapeHtml(code);
  }
  const { _emitter } = highlighter.highlight(code, {
    language: grammar,
    ignoreIllegals: true,
  }) as HighlightResult & { _emitter: RunEmitter };
  let html = '';
  for (const { text, scope, language: inner } of _emitter.runs) {
    html += toHtml(text, scope && pygmentsClass(scope, inner ?? grammar));
  }
  return html;
}
