export { forgePlugin as default } from './plugin';
export * from './api';
export { isOnTheForge } from './lib/isOnTheForge';
export * from './routes';
