/** An entry of the navigation with what is shown of it. */
export type NavNode = {
  /** Escaped. */
  title: string;
  /** Encoded, from the site's root, or a whole address; of a section with an index the index's. */
  href?: string;
  /** Whether `href` leads out of the site. */
  external?: boolean;
  status?: string;
  /** What the page is known by; of a section its index. */
  page?: unknown;
  children?: NavNode[];
};
