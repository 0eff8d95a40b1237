import { InputError } from '@backstage/errors';
import { Document, isNode, LineCounter, parseAllDocuments } from 'yaml';

/** Where something is in a YAML document. */
export type Place = (string | number)[];

/** A YAML file whose errors say where they are. */
export class YamlFile {
  readonly #documents: Document[];
  readonly #lines = new LineCounter();

  /** @throws InputError when it is no YAML. */
  constructor(private readonly name: string, text: string) {
    const options = { lineCounter: this.#lines, prettyErrors: false };
    this.#documents = [...parseAllDocuments(text, options)];
    for (const { errors } of this.#documents) {
      for (const { pos, message } of errors) {
        const { line } = this.#lines.linePos(pos[0]);
        throw new InputError(`${this.name}, line ${line}: ${message}`);
      }
    }
  }

  /** What its documents say. */
  read(): unknown[] {
    return this.#documents.map(document => document.toJS() as unknown);
  }

  /** @throws InputError that names the place. */
  fail(place: Place, problem: string, document = 0): never {
    const text = place.map(part =>
      typeof part === 'number' ? `[${part}]` : `.${part}`,
    );
    const where = [this.name, text.join('').replace(/^\./, '')];
    const line = this.#lineOf(place, document);
    const line_ = line ? [`line ${line}`] : [];
    throw new InputError(
      `${[...where.filter(Boolean), ...line_].join(', ')}: ${problem}`,
    );
  }

  // What is missing has no line: then that of what it is missing from.
  #lineOf(place: Place, document: number): number | undefined {
    for (let depth = place.length; depth >= 0; depth--) {
      const node = this.#documents[document]?.getIn(
        place.slice(0, depth),
        true,
      );
      if (isNode(node) && node.range) {
        return this.#lines.linePos(node.range[0]).line;
      }
    }
    return undefined;
  }
}
