import type { Letter } from './letter.ts';

/** Phones cut a subject off after this many characters. */
const SUBJECT = 50;
const PICKS = { fewest: 3, most: 7 };
/** A book rests for this many letters before it is picked again. */
const REST = 4;
const FRIDAY = 5;

function aboutPicks({ picks }: Letter, pastLetters: string[][]): string[] {
  const problems: string[] = [];
  if (picks.length < PICKS.fewest || picks.length > PICKS.most) {
    problems.push(
      `A letter has ${PICKS.fewest} to ${PICKS.most} books; this one has ${picks.length}.`,
    );
  }
  const resting = new Set(pastLetters.slice(0, REST).flat());
  const seen = new Set<string>();
  for (const { isbn, title, why } of picks) {
    if (seen.has(isbn)) problems.push(`${title} is in it twice.`);
    if (resting.has(isbn)) problems.push(`${title} was in a recent letter.`);
    if (!why.trim()) problems.push(`${title} needs a line that says why.`);
    seen.add(isbn);
  }
  return problems;
}

/** What has to change before a letter can be sent, in words for its editor. */
export function checkLetter(letter: Letter, pastLetters: string[][]): string[] {
  const problems: string[] = [];
  if (new Date(letter.on).getUTCDay() !== FRIDAY) {
    problems.push(`${letter.on} is not a Friday.`);
  }
  const { length } = letter.subject.trim();
  if (length === 0) problems.push('The letter needs a subject.');
  if (length > SUBJECT) {
    problems.push(`The subject is ${length - SUBJECT} characters too long.`);
  }
  return [...problems, ...aboutPicks(letter, pastLetters)];
}
