import { randomUUID } from 'node:crypto';
import type { Root } from './graphql/execute.ts';
import { ownTitle, type Shelf, shelfOf, type Title } from './library.ts';
import { type Report, savePosition } from './savePosition.ts';

type Filter = {
  kind?: string;
  collection?: string;
  finished?: boolean;
  text?: string;
};
type HighlightInput = {
  titleId: string;
  start: string;
  end: string;
  note?: string;
  colour?: string;
};

function toTitle(title: Title, shelf: Shelf) {
  const { kind, ...rest } = title;
  return {
    __typename: kind === 'EBOOK' ? 'Ebook' : 'Audiobook',
    __implements: 'Title',
    ...rest,
    position: title.position && { __typename: 'Position', ...title.position },
    ...(kind === 'EBOOK' && {
      highlights: () =>
        shelf.highlights.filter(({ titleId }) => titleId === title.id),
    }),
  };
}

const readAt = ({ position, boughtAt }: Title) =>
  (position?.at ?? boughtAt).getTime();

function fits(
  title: Title,
  { kind, collection, finished, text }: Filter,
): boolean {
  return (
    (!kind || title.kind === kind) &&
    (!collection || title.collection === collection) &&
    (finished === undefined || title.finished === finished) &&
    (!text || title.name.toLowerCase().includes(text.toLowerCase()))
  );
}

function library(
  shelf: Shelf,
  {
    filter = {},
    first = 50,
    after,
  }: { filter?: Filter; first?: number; after?: string },
) {
  const found = shelf.titles
    .filter(title => fits(title, filter))
    .sort((a, b) => readAt(b) - readAt(a));
  const from = after ? found.findIndex(({ id }) => id === after) + 1 : 0;
  const page = found.slice(from, from + first);
  return {
    __typename: 'TitleConnection',
    edges: page.map(one => ({
      __typename: 'TitleEdge',
      cursor: one.id,
      node: toTitle(one, shelf),
    })),
    endCursor: page.at(-1)?.id ?? null,
    hasNextPage: from + first < found.length,
  };
}

function addHighlight(shelf: Shelf, input: HighlightInput) {
  const { titleId, start, end, note = null, colour = 'MOSS' } = input;
  const title = ownTitle(shelf, titleId);
  const highlight = {
    id: randomUUID(),
    titleId,
    start,
    end,
    // The text itself is in the file, which only the device has open
    quote: '',
    note,
    colour,
    createdAt: new Date(),
  };
  shelf.highlights.unshift(highlight);
  return {
    __typename: 'Highlight',
    ...highlight,
    title: toTitle(title, shelf),
  };
}

/** The graph of one reader. */
export function createRoot(readerId: string): Root {
  const shelf = shelfOf(readerId);
  return {
    query: {
      __typename: 'Query',
      library: (args: object) => library(shelf, args),
      title: ({ id }: { id: string }) => {
        const found = shelf.titles.find(one => one.id === id);
        return found ? toTitle(found, shelf) : null;
      },
      highlights: ({ first = 50 }: { first?: number }) =>
        shelf.highlights.slice(0, first),
    },
    mutation: {
      __typename: 'Mutation',
      savePosition: ({ input }: { input: Report & { titleId: string } }) => ({
        __typename: 'Position',
        ...savePosition(ownTitle(shelf, input.titleId), input),
      }),
      addHighlight: ({ input }: { input: HighlightInput }) =>
        addHighlight(shelf, input),
      markFinished: ({
        titleId,
        finished = true,
      }: {
        titleId: string;
        finished?: boolean;
      }) => {
        const title = ownTitle(shelf, titleId);
        title.finished = finished;
        return toTitle(title, shelf);
      },
    },
  };
}
