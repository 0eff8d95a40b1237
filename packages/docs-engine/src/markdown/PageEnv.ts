import type { SourceText } from '../source';

/** A heading as it stands in the article, in order. */
export type Heading = {
  level: number;
  id: string;
  /** What people read, without markup. */
  text: string;
  /** Line of the source text, from 0. */
  line: number;
};

/** A link or an image of the article, in order. */
export type PageLink = {
  kind: 'link' | 'image';
  /** As the author wrote it, percent-encoded. */
  href: string;
  /** Line of the source text, from 0. */
  line: number;
};

/** Gives the address to write for the one that the author wrote. */
export type ResolveLink = (
  href: string,
  line: number,
  kind: PageLink['kind'],
) => string;

/** What a page's rules know of the page, and what they find out; a new one for every parse. */
export type PageEnv = {
  readonly source: SourceText;
  /** Takes a line of the source text, from 0; without one the page as a whole is meant. */
  readonly warn: (message: string, line?: number) => void;
  /** Filled by the rule of headings. */
  readonly headings: Heading[];
  /** Filled by the rule of links. */
  readonly links?: PageLink[];
  /** Without it links stay as they are. */
  readonly resolveLink?: ResolveLink;
};
