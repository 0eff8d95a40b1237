import type { Labels } from './readSeries';

/** More than anybody reads of one name. */
const MAX_NAME = 120;

const sort = (names: Iterable<string>) => [...names].sort();

/**
 * What to call each of some series: the labels that they differ by, or the only such label's value; `fallback` for one that
 * has nothing of its own.
 */
export function namesOf(all: Labels[], fallback: string): string[] {
  const labels = sort(new Set(all.flatMap(it => Object.keys(it))));
  const differing = labels.filter(label =>
    all.some(it => it[label] !== all[0][label]),
  );
  return all.map(it => {
    const own = differing.filter(label => it[label] !== undefined);
    const name =
      differing.length === 1
        ? own.map(label => it[label]).join('')
        : own.map(label => `${label}=${it[label]}`).join(' ');
    return name.slice(0, MAX_NAME) || fallback;
  });
}
