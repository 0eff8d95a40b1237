export type Position = { locator: string; device: string; at: Date };

export type Highlight = {
  id: string;
  titleId: string;
  start: string;
  end: string;
  quote: string;
  note: string | null;
  colour: string;
  createdAt: Date;
};

export type Title = {
  id: string;
  kind: 'EBOOK' | 'AUDIOBOOK';
  isbn: string;
  name: string;
  by: string[];
  boughtAt: Date;
  collection: string | null;
  position: Position | null;
  progress: number;
  finished: boolean;
};

export type Shelf = { titles: Title[]; highlights: Highlight[] };

const title = (
  id: string,
  kind: Title['kind'],
  isbn: string,
  name: string,
  by: string,
): Title => ({
  id,
  kind,
  isbn,
  name,
  by: [by],
  boughtAt: new Date('2025-10-11T17:02:00Z'),
  collection: null,
  position: null,
  progress: 0,
  finished: false,
});

/** By reader; in memory, and with what the test reader has bought. */
const shelves = new Map<string, Shelf>([
  [
    'r_40021',
    {
      titles: [
        title(
          't_salt',
          'EBOOK',
          '9781999000011',
          'The Salt Almanac',
          'Hester Quill',
        ),
        title(
          't_aunt',
          'EBOOK',
          '9781999000035',
          'The Cartographer’s Aunt',
          'Orla Fenwick',
        ),
        title(
          't_hours',
          'AUDIOBOOK',
          '9781999000028',
          'A Field Guide to Small Hours',
          'Ivo Marchetti',
        ),
      ],
      highlights: [],
    },
  ],
]);

/** The shelf of a reader; empty for somebody who has bought nothing yet. */
export function shelfOf(readerId: string): Shelf {
  const shelf = shelves.get(readerId) ?? { titles: [], highlights: [] };
  shelves.set(readerId, shelf);
  return shelf;
}

/** @throws Error when the reader does not own it. */
export function ownTitle(shelf: Shelf, id: string): Title {
  const found = shelf.titles.find(one => one.id === id);
  if (found) return found;
  throw new Error(`There is no ${id} on this shelf`);
}
