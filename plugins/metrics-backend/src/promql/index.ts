export * from './ast';
export { parseDuration } from './duration';
export { Matcher } from './Matcher';
export { parseQuery } from './parseQuery';
export { PromqlError } from './PromqlError';
