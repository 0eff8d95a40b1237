export { type BuildOptions, type BuildReport, buildSite } from './buildSite';
export type { CacheOptions } from './cache';
export type { EditOrigin } from './config';
export type { Limits } from './files';
export { runCli, type Terminal } from './cli/runCli';
export { BuildError, formatWarning, type SiteWarning } from './log';
export { renderMarkdown } from './markdown';
export type { DiagramOptions } from './site/openDiagrams';
