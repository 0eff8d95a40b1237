export { escapeAddress, escapeHtml } from './escapeHtml';
export { Navigation } from './Navigation';
export type { NavNode } from './NavNode';
export { type Neighbour, writePage } from './writePage';
export { writeRedirect } from './writeRedirect';
export { writeToc } from './writeToc';
