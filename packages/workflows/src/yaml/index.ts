export { readYaml, type Source } from './readYaml';
export { SourceError } from './SourceError';
export {
  describe,
  type Entry,
  isEmpty,
  type MapNode,
  type ScalarNode,
  type SourceNode,
} from './SourceNode';
