export { searchEngineLoader as default } from './searchEngineLoader';
