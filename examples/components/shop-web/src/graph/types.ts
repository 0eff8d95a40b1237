/** The parts of the storefront graph that the pages ask for. */
export interface Book {
  isbn: string;
  title: string;
  format: string;
  contributors?: { name: string; role: string }[];
  blurb?: string | null;
  price?: Price | null;
  reviews?: Review[] | null;
  alsoRead?: { book: Book; reason: string }[] | null;
  otherFormats?: Book[];
}

export interface Price {
  amount: number;
  currency: string;
  because: string[];
}

export interface Review {
  penName: string;
  stars: number;
  text: string;
}

export interface Shelf {
  slug: string;
  title: string;
  arrangedBy?: string | null;
  books: Book[];
}

export interface GraphAnswer {
  data: unknown;
  /** What the answer was made of, such as isbn:9781999000011. */
  extensions?: { tags?: string[] };
}

export interface GraphQuestion {
  name: string;
  query: string;
  variables: Record<string, string>;
}

export type Graph = (question: GraphQuestion) => Promise<GraphAnswer>;
