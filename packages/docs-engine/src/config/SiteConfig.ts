import type { MarkdownOptions } from '../markdown';
import type { AppendedFile } from '../source';

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

/** What is read from other files into pages; all paths are from the project's folder. */
export type SnippetConfig = {
  /** Folders that snippets start from. */
  paths: readonly string[];
  /** Folders that sources of PlantUML start from. */
  umlPaths: readonly string[];
  /** Files that stand at the end of every page, and where that is said. */
  appended: readonly AppendedFile[];
  /** Whether the build fails where a file is missing. */
  mustExist: boolean;
};

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
  snippets: SnippetConfig;
};

/** Where the site is spoken of as a whole: its configuration, or the docs when there is none. */
export function placeOf({ exists, file, docsDir }: SiteConfig): string {
  return exists ? file : docsDir;
}
