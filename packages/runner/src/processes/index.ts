export { endLeftProcesses, endTree, killTree } from './endTree';
export { measureTree } from './measureTree';
export { markedTree, markerName } from './markedTree';
export { namespaceTree } from './namespaceTree';
export type { ProcessTree } from './ProcessTree';
export {
  isSameProcess,
  type ProcessInfo,
  readTable,
  startTimeOf,
} from './processTable';
