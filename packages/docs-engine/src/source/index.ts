export { expandSnippets } from './expandSnippets';
export {
  type AppendedFile,
  readSnippetFile,
  type SnippetOptions,
} from './snippetFile';
export { yamlReason } from './yamlReason';
export { SourceText, type Origin } from './SourceText';
