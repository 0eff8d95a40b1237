export * from './startBackend';
