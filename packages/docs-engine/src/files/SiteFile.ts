/** A file of the site's sources. */
export type SiteFile = {
  /** Real path. */
  path: string;
  /** Path from the project's folder, as authors know it. */
  source: string;
  /** Path from the folder of all docs, below its alias when its site is included in another: `guide/install.md`. */
  uri: string;
  /** Address from the site's root: `guide/install/`, empty for the first page; of other files the same as `uri`. */
  url: string;
  isPage: boolean;
  /** In bytes. */
  size: number;
};
