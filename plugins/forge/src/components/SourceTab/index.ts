export { SourceTab } from './SourceTab';
