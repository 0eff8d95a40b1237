import { type Entry, getEntries } from './bookIndex.ts';

const ARTICLE = /^(the|a|an) /;

/** As readers type: without accents, typographer’s apostrophes and capitals. */
export function normalize(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/[’']/g, '')
    .toLowerCase()
    .trim();
}

function matches({ text }: Entry, typed: string): boolean {
  const title = normalize(text);
  return (
    title.startsWith(typed) || title.replace(ARTICLE, '').startsWith(typed)
  );
}

/** Titles that begin with what was typed, the most sold ones first. */
export function suggest(typed: string, limit = 6): string[] {
  const wanted = normalize(typed);
  return getEntries()
    .filter(entry => matches(entry, wanted))
    .sort((a, b) => b.copiesSold - a.copiesSold)
    .slice(0, limit)
    .map(({ text }) => text);
}
