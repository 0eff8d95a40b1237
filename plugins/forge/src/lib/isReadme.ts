import type { ForgeContent } from '@portico/plugin-forge-common';

/** Whether an entry of a folder is what the backend renders as its README. */
export const isReadme = ({ name, type }: ForgeContent) =>
  type === 'file' && /^readme(\.(md|markdown|txt))?$/i.test(name);
