/** How large a site may be. */
export type Limits = {
  /** Files below `docs_dir`, of all included sites. */
  files: number;
  /** Bytes of all files together. */
  totalBytes: number;
  /** Bytes of one page. */
  pageBytes: number;
};

export const defaultLimits: Limits = {
  files: 20_000,
  totalBytes: 1024 * 1024 * 1024,
  pageBytes: 4 * 1024 * 1024,
};
