export { createSessions, type Sessions } from './createSessions.ts';
export { MemoryCache } from './MemoryCache.ts';
export { readCookie } from './readCookie.ts';
export type { Session, SessionCache, StoredSession } from './Session.ts';
