import type { MarkdownOptions } from '../markdown';

/** An entry of `nav` as it was written. */
export type NavEntry = {
  title?: string;
  /** A page, a glob, an address, or an `!include`. */
  target?: string;
  children?: NavEntry[];
  /** Line of the configuration file, from 1. */
  line: number;
};

/** Where the edit links lead to. */
export type EditConfig = {
  repoUrl?: string;
  editUri?: string;
  editUriTemplate?: string;
};

/** What is known of a project's repository when its configuration does not say. */
export type EditOrigin = EditConfig & {
  /** Where a file can be changed, but for its path from the project's folder. */
  projectUri?: string;
};

/** An old address of a page. */
export type Redirect = { from: string; to: string; line: number };

/** What an mkdocs.yml says, checked, and with what it leaves out filled in. */
export type SiteConfig = {
  /** Path from the project's folder; when there is none, of the file that could be written. */
  file: string;
  /** Whether there is such a file. */
  exists: boolean;
  siteName: string;
  siteDescription: string;
  edit: EditConfig;
  /** Path from the project's folder. */
  docsDir: string;
  /** Undefined: made of the files. */
  nav?: NavEntry[];
  excludeDocs: string;
  notInNav: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Features of the material theme. */
  features: ReadonlySet<string>;
  redirects: Redirect[];
  strict: boolean;
  markdown: MarkdownOptions;
  /** Folders that snippets start from, from the project's folder. */
  snippetPaths: string[];
};
