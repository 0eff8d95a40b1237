import { type Figure, partFigure, quantile } from '../figures/Figure';
import { otherPages } from '../portal/otherPages';
import { Person } from '../portal/Person';
import { OTHER } from '../portal/templates';

const ASKED = 0.02;
const PAIRS = 400;

async function time(person: Person, path: string): Promise<number> {
  const start = performance.now();
  await (await person.ask(path)).arrayBuffer();
  return performance.now() - start;
}

/**
 * One request to a portal that measures itself, and the same to one that does not, in turn and in changing order.
 * How much longer half of the pairs took with it, as a part of what the request takes without.
 */
async function measurePairs(pair: [Person, Person], path: string) {
  const [measured, plain] = pair;
  const differences: number[] = [];
  const without: number[] = [];
  for (let count = 0; count < PAIRS; count++) {
    const isFirst = count % 2 === 0;
    const one = await time(isFirst ? measured : plain, path);
    const other = await time(isFirst ? plain : measured, path);
    const [withIt, withoutIt] = isFirst ? [one, other] : [other, one];
    differences.push(withIt - withoutIt);
    without.push(withoutIt);
  }
  return quantile(differences, 0.5) / quantile(without, 0.5);
}

/** How much longer requests take in a portal that measures itself than in one that does not. */
export async function measureOverhead(
  measured: string,
  plain: string,
  rounds: number,
): Promise<Figure[]> {
  const people: [Person, Person] = [
    await Person.signIn(measured, OTHER),
    await Person.signIn(plain, OTHER),
  ];
  const figures: Figure[] = [];
  for (const page of ['entity', 'catalog'] as const) {
    const parts: number[] = [];
    await measurePairs(people, otherPages[page]);
    for (let round = 0; round < rounds; round++) {
      parts.push(await measurePairs(people, otherPages[page]));
    }
    figures.push(
      partFigure(`measuring, of a request: ${page}`, parts, ASKED, 'median'),
    );
  }
  return figures;
}
