export { endLeftProcesses, endTree, killTree } from './endTree';
export { markedTree, markerName } from './markedTree';
export { namespaceTree } from './namespaceTree';
export type { ProcessTree } from './ProcessTree';
export { isSameProcess, startTimeOf } from './processTable';
