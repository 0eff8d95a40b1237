import type { SiteWarning } from '../../log';

/** A link or image that leads into the site, as the author wrote it. */
export type ArticleLink = {
  kind: 'link' | 'image';
  /** Percent-encoded. */
  href: string;
  file: string;
  line?: number;
};

export type ArticleHeading = { level: number; id: string; text: string };

/** What one heading stands over, for the search. */
export type ArticleSection = {
  /** Without one it is the text before the first heading. */
  id?: string;
  /** HTML-escaped, as the text. */
  title: string;
  text: string;
};

/** A page's content, which depends on its own text alone: the addresses of its links are not filled in. */
export type Article = {
  /** HTML between the addresses of the links: one more than there are links. */
  parts: string[];
  links: ArticleLink[];
  headings: ArticleHeading[];
  /** Every id in it. */
  ids: string[];
  /** Ids that the reader would take away, and what they are called instead. */
  renamed: [from: string, to: string][];
  sections: ArticleSection[];
  /** Of the front matter, or else the first heading's. */
  title?: string;
  /** Whether an `h1` stands in it. */
  hasTitle: boolean;
  hide: string[];
  status?: string;
  warnings: SiteWarning[];
};
