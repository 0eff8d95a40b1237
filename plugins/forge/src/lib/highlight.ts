import hljs from 'highlight.js/lib/core';
import { grammars } from './grammars';
import { highlightedLines, plainLines, type Token } from './highlightedLines';
import { languageOf } from './languageOf';

// Beyond this the page would stand still for longer than the colours are worth.
const LONGEST_TEXT = 300_000;

/** The lines of a file in colour, or plain when no grammar fits; loads the grammar of the file when it is needed. */
export async function highlight(
  path: string,
  text: string,
): Promise<Token[][]> {
  const language = languageOf(path);
  const load = language && grammars[language];
  if (!load || text.length > LONGEST_TEXT) {
    return plainLines(text);
  }
  if (!hljs.getLanguage(language)) {
    hljs.registerLanguage(language, (await load()).default);
  }
  return highlightedLines(
    hljs.highlight(text, { language, ignoreIllegals: true }).value,
  );
}
