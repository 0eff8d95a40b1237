import { type Figure, timeFigure } from '../figures/Figure';
import { openPages, pagesFigure } from '../portal/openPages';
import { otherPages } from '../portal/otherPages';
import type { Person } from '../portal/Person';
import type { Question } from './questions';

const ASKED_MS = 500;

/** Who asks what, of whom. */
type Inquiry = { of: string; person: Person; questions: Question[] };

async function askAll(
  { of, person, questions }: Inquiry,
  rounds: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, path } of questions) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      await person.get(path);
      times.push(performance.now() - start);
    }
    figures.push(timeFigure(`${of}: ${what}`, times, ASKED_MS));
  }
  return figures;
}

/** How long answers about the hour take, and what somebody else waits for meanwhile. */
export async function measureQueries(
  inquiry: Inquiry,
  other: Person,
  rounds: number,
): Promise<Figure[]> {
  const { result, times } = await openPages(
    other,
    otherPages,
    askAll(inquiry, rounds),
  );
  return [...result, pagesFigure(`queries, ${inquiry.of}`, times)];
}
