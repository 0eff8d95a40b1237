import type { SiteConfig } from '../../config';
import type { SiteFile } from '../../files';

/** One configuration with the files of its docs: the site itself, or one that it includes. */
export type SiteSource = {
  config: SiteConfig;
  /** Pages and other files, in the order of the walk. */
  files: SiteFile[];
  /** Empty, or the alias with a slash. */
  prefix: string;
};
