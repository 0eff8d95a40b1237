export { KeyedLock } from './KeyedLock';
export { openDatabase } from './openDatabase';
export { parse } from './parse';
export { Turnstile } from './Turnstile';
