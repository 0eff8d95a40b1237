export { decodeText } from './decodeText';
export { isInside, realPathInside } from './insideFolder';
export { defaultLimits, type Limits } from './limits';
export { makeFolders } from './makeFolders';
export { projectFolder } from './projectFolder';
export type { SiteFile } from './SiteFile';
export * from './urls';
export { type DocsFolder, type Walk, walkDocs } from './walkDocs';
export { withoutTwins } from './withoutTwins';
