const foreign = /[\u0080-\uFFFF]/;

/** The id that Python-Markdown's `toc` makes of a heading's text; empty when no letter of it is ASCII. */
export function slugify(text: string): string {
  const ascii = foreign.test(text)
    ? text.normalize('NFKD').replace(/\P{ASCII}/gu, '')
    : text;
  return ascii
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}

function following(id: string): string {
  const [, stem, count] = /^(.*)_(\d+)$/.exec(id) ?? [];
  return count === undefined ? `${id}_1` : `${stem}_${Number(count) + 1}`;
}

/** Hands out each id once, as Python-Markdown's `unique` does: `a`, `a_1`, `a_2`. */
export class UniqueIds {
  readonly #taken: Set<string>;
  /** From a taken id to one up to which all are taken, so that a thousand equal headings cost no million looks. */
  readonly #jumps = new Map<string, string>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  next(wanted: string): string {
    const passed: string[] = [];
    let id = wanted;
    while (id === '' || this.#taken.has(id)) {
      passed.push(id);
      id = this.#jumps.get(id) ?? following(id);
    }
    passed.forEach(other => this.#jumps.set(other, id));
    this.#taken.add(id);
    return id;
  }
}
