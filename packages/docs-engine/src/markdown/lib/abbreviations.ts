import { perObject } from './perObject';

/** A piece of text; one that is an abbreviation has what it stands for. */
export type Piece = { text: string; title?: string };

/** The abbreviations that go on from here, by their next word or sign. */
type Branch = { title?: string; next: Map<string, Branch> };

const word = /[\p{L}\p{N}_]+/uy;

/** The word, or the one sign, that a text has at a place. */
function chunkAt(text: string, position: number): string {
  word.lastIndex = position;
  return word.exec(text)?.[0] ?? text[position];
}

/** What a page's abbreviations stand for; finding them takes no longer when there are many. */
export class Abbreviations {
  readonly #root: Branch = { next: new Map() };

  get size(): number {
    return this.#root.next.size;
  }

  add(text: string, title: string): void {
    let branch = this.#root;
    for (let position = 0; position < text.length; ) {
      const chunk = chunkAt(text, position);
      const next: Branch = branch.next.get(chunk) ?? { next: new Map() };
      branch.next.set(chunk, next);
      branch = next;
      position += chunk.length;
    }
    branch.title = title;
  }

  /** Cuts a text at its abbreviations, which stand as whole words. */
  split(text: string): Piece[] {
    const pieces: Piece[] = [];
    let plainFrom = 0;
    let position = 0;
    while (position < text.length) {
      const found = this.#at(text, position);
      if (found) {
        pieces.push({ text: text.slice(plainFrom, position) }, found);
        plainFrom = position + found.text.length;
      }
      position += (found?.text ?? chunkAt(text, position)).length;
    }
    pieces.push({ text: text.slice(plainFrom) });
    return pieces.filter(piece => piece.text !== '');
  }

  /** The longest abbreviation at a place. */
  #at(text: string, start: number): Piece | undefined {
    let found: Piece | undefined;
    let position = start;
    let branch: Branch | undefined = this.#root;
    while (branch && position < text.length) {
      const chunk = chunkAt(text, position);
      branch = branch.next.get(chunk);
      position += chunk.length;
      if (branch?.title !== undefined) {
        found = { text: text.slice(start, position), title: branch.title };
      }
    }
    return found;
  }
}

/** The abbreviations that a page defines. */
export const abbreviationsOf = perObject((_: object) => new Abbreviations());
