/** What an mkdocs.yml may turn on or off; what is left out is as in mkdocs-techdocs-core. */
export type MarkdownOptions = {
  /** `$…$`, `$$…$$`, `\(…\)` and `\[…\]` as `pymdownx.arithmatex` reads them; off, which leaves what GitHub takes for formulas. */
  math?: boolean;
  /** `:smile:` becomes a character; on. */
  emoji?: boolean;
  /** Addresses in the text become links; on. */
  autolinks?: boolean;
  /** Blocks of code have line numbers unless `linenums` says otherwise; on. */
  lineNumbers?: boolean;
};
