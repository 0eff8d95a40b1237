export { type CacheOptions, ContentCache } from './ContentCache';
export { engineVersion } from './engineVersion';
