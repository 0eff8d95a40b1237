export { expandSnippets } from './expandSnippets';
export type { SnippetOptions } from './snippetFile';
export { SourceText, type Origin } from './SourceText';
