export { CommandReader } from './CommandReader';
export { CommandFileError, parseAssignments } from './parseAssignments';
